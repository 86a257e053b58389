'use client';
import type { AssertionCredential, ChallengeError } from '@countersign/core';
import { useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useConversation } from '../../conversation.ts';
import { soleCeremony } from '../../hooks/ceremony.ts';
import { useAnswer } from '../../hooks/use-answer.ts';
import type { Problem } from '../../hooks/use-problems.ts';
import { closed, left, passkeyError } from '../../passkey/passkey-error.ts';
import type { ChallengeProps } from '../../types.ts';
import { browserPrompt, type PasskeyPrompt } from './passkey-prompt.ts';
import { useInField } from './use-in-field.ts';
import { webAuthnProblem } from './web-authn-problem.ts';

export interface WebAuthnProps extends ChallengeProps<'WEB_AUTHN'> {
  /**
   * True to also suggest the passkey in a field, if the browser can. Default: false. Cognito
   * creates a passkey's options only once it knows the user, so the field does not save typing a
   * username. It helps users whose password manager works only in fields.
   */
  inField?: boolean | undefined;
  /** Replaces the browser's passkey prompt, e.g. in a native shell. */
  prompt?: PasskeyPrompt | undefined;
}

export interface WebAuthnForm {
  /** Opens the passkey prompt and sends the passkey as the answer. */
  start: () => void;
  /** `waiting` for the user and their device, then `sending`. `cancelled` is not an error. */
  phase: 'idle' | 'waiting' | 'sending' | 'cancelled';
  /** Why passkeys do not work on this page. */
  obstacle: 'unsupported' | 'wrong-domain' | undefined;
  problem: Problem | undefined;
  /** Closes the prompt, as the user can. */
  cancel: () => void;
  /** Closes the prompt without a message, because the user does something else. */
  leave: () => void;
  /** True while a field also suggests the passkey. */
  inField: boolean;
}

/**
 * The state and behavior of WEB_AUTHN, without markup. It opens no prompt before the user presses
 * the button.
 */
export function useWebAuthn(props: WebAuthnProps): WebAuthnForm {
  const { challenge, onAnswer, prompt = browserPrompt } = props;
  const supported = useSyncExternalStore(never, () => prompt.isSupported(), isSupportedOnServer);
  const conversationError = useConversation()?.error;
  const [seen, setSeen] = useState<ChallengeError | undefined>(undefined);
  const [outcome, setOutcome] = useState<Outcome>(undefined);
  const opened = useRef<AbortController | undefined>(undefined);

  const { pending, error, submit } = useAnswer<AssertionCredential | undefined>(
    async (fromField, { signal }) => {
      setSeen(conversationError);
      const credential = fromField ?? (await ask(signal));
      if (!credential) return;
      setOutcome('given');
      await onAnswer({ credential }, { signal });
    },
  );

  /**
   * Opens the prompt. Resolves with undefined if the user dismisses it or leaves, or the domain is
   * wrong.
   */
  async function ask(leaving: AbortSignal): Promise<AssertionCredential | undefined> {
    const mine = new AbortController();
    const stop = () => mine.abort(left());
    leaving.addEventListener('abort', stop, { once: true });
    opened.current = mine;
    setOutcome(undefined);
    try {
      return await soleCeremony(mine.signal, (signal) =>
        prompt.ask(challenge.options, { signal, inField: false }),
      );
    } catch (cause) {
      const error = passkeyError(mine.signal.aborted ? mine.signal.reason : cause, 'get');
      const { code, kind } = error;
      if (code === 'PasskeyWrongDomain') setOutcome('wrong-domain');
      else if (kind === 'passkey-cancelled') setOutcome('cancelled');
      else if (kind !== 'aborted') throw error;
      return undefined;
    } finally {
      leaving.removeEventListener('abort', stop);
    }
  }

  const inField = useInField({
    active: props.inField === true && supported && !pending && outcome !== 'wrong-domain',
    options: challenge.options,
    prompt,
    onCredential: (credential) => void submit(credential),
  });

  const refusal = error ?? (conversationError === seen ? undefined : conversationError);
  return {
    start: () => void submit(undefined),
    phase: phaseOf(pending, outcome),
    obstacle: supported ? (outcome === 'wrong-domain' ? outcome : undefined) : 'unsupported',
    problem: useMemo(() => webAuthnProblem(refusal), [refusal]),
    cancel: () => opened.current?.abort(closed()),
    leave: () => opened.current?.abort(left()),
    inField,
  };
}

type Outcome = 'given' | 'cancelled' | 'wrong-domain' | undefined;

function phaseOf(pending: boolean, outcome: Outcome): WebAuthnForm['phase'] {
  if (pending) return outcome === 'given' ? 'sending' : 'waiting';
  return outcome === 'cancelled' ? 'cancelled' : 'idle';
}

const never = () => () => {};
// The first render is the same on server and client. Right after it, check what the browser lacks.
const isSupportedOnServer = () => true;
