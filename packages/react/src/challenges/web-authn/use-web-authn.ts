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
   * Offers the passkey among a field's suggestions as well, where the browser can. Off by default:
   * Cognito makes a passkey's options only once it knows the user, so the field saves nobody from
   * typing a name. It is for people whose password manager answers in fields and nowhere else.
   */
  inField?: boolean | undefined;
  /** Asks for the passkey in the browser's place, e.g. in a native shell. */
  prompt?: PasskeyPrompt | undefined;
}

export interface WebAuthnForm {
  /** Asks for the passkey and gives it as the answer. */
  start: () => void;
  /** `waiting` for the person and their device, then `sending`; `cancelled` is no error. */
  phase: 'idle' | 'waiting' | 'sending' | 'cancelled';
  /** Why no passkey can be used on this page at all. */
  obstacle: 'unsupported' | 'wrong-domain' | undefined;
  problem: Problem | undefined;
  /** Closes the prompt, as the person could. */
  cancel: () => void;
  /** Closes the prompt because something else goes on; nothing is said about it. */
  leave: () => void;
  /** True while the passkey is offered in a field too. */
  inField: boolean;
}

/** Everything but the look of WEB_AUTHN. No prompt opens before the button is pressed. */
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

  /** Opens the prompt. Nothing comes back where that is no error: dismissed, left, wrong domain. */
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
// The first render is the same everywhere; what a browser lacks is known right after.
const isSupportedOnServer = () => true;
