'use client';
import type { MfaSetupAnswer } from '@countersign/core';
import { useState } from 'react';
import { useConversation } from '../../conversation.ts';
import { type FieldBinding, type FormBinding, useAnswerForm } from '../../hooks/use-answer-form.ts';
import { useChecked } from '../../hooks/use-checked.ts';
import type { Problem } from '../../hooks/use-problems.ts';
import { codeRules, isAboutCode } from '../../hooks/use-typed-code.ts';
import { attributeInput } from '../../parts/attribute-kinds.ts';
import type { ChallengeProps, OnAnswer } from '../../types.ts';
import { type Kind, type Kinds, kindsOf } from './kinds.ts';

export interface MfaSetupProps extends ChallengeProps<'MFA_SETUP'> {
  /**
   * Whose account it is, as authenticator apps list it. Default: the provider's `issuer`, else the
   * page's host.
   */
  issuer?: string | undefined;
  /** Who signs in, as authenticator apps list it. Default: the user name as typed. */
  account?: string | undefined;
}

export interface MfaSetupStages extends Kinds {
  /** What is shown: nothing to set up here, a choice, an app's key still to get or there, e-mail. */
  stage: 'nowhere' | 'choose' | 'app' | 'app-key' | 'email';
  /** Goes on with a kind; an app's key is asked for where it is not there yet. */
  choose: OnAnswer<Kind>;
  /** Back to the choice; absent where there is none. */
  back: (() => void) | undefined;
}

/** What every stage is given. */
export interface MfaSetupStageProps extends MfaSetupProps {
  stages: MfaSetupStages;
}

/** Where setting up stands. The forms of its stages are the hooks below. */
export function useMfaSetup(props: ChallengeProps<'MFA_SETUP'>): MfaSetupStages {
  const { challenge, onAnswer } = props;
  const kinds = kindsOf(challenge.mfasCanSetup);
  const { here } = kinds;
  const hasKey = challenge.secretCode !== undefined;
  const first = hasKey ? 'SOFTWARE_TOKEN_MFA' : here.length === 1 ? here[0] : undefined;
  const [kind, setKind] = useState(first);

  return {
    ...kinds,
    stage: stageOf(here.length, kind, hasKey),
    choose: async (chosen, options) => {
      // Asking again would make another key, and spoil one that was scanned already.
      if (chosen === 'SOFTWARE_TOKEN_MFA' && !hasKey) await onAnswer({ choice: chosen }, options);
      setKind(chosen);
    },
    back: here.length > 1 ? () => setKind(undefined) : undefined,
  };
}

function stageOf(count: number, kind: Kind | undefined, hasKey: boolean) {
  if (count === 0) return 'nowhere';
  if (kind === undefined) return 'choose';
  if (kind === 'EMAIL_OTP') return 'email';
  return hasKey ? 'app-key' : 'app';
}

interface StageForm {
  form: FormBinding;
  pending: boolean;
  problem: Problem | undefined;
}

/** The choice of a kind. Nothing is chosen beforehand, and nothing is sent by moving. */
export function useKindChoice(
  choose: OnAnswer<Kind>,
): StageForm & { choice: FieldBinding; chosen: Kind | undefined; onChoose(kind: string): void } {
  const [chosen, setChosen] = useState<Kind | undefined>(undefined);
  const onChoose = (kind: string) => setChosen(kindsOf([kind]).here[0]);
  const { field, pending, problem, ...answering } = useAnswerForm<{ kind: Kind }, Kind>({
    onAnswer: choose,
    answerOf: ({ kind }) => kind,
  });
  const form = useChecked(answering, 'kind', onChoose);
  return { form, pending, problem, choice: field('kind', { required: true }), chosen, onChoose };
}

/** Getting an app's key: on its way by itself where a sign-in runs, else by one press. */
export function useAppKey(choose: OnAnswer<Kind>): StageForm {
  const begun = useConversation()?.pending ?? false;
  const { form, pending, problem } = useAnswerForm<Record<string, never>, Kind>({
    onAnswer: choose,
    answerOf: () => 'SOFTWARE_TOKEN_MFA',
  });
  const busy = pending || begun;
  return { form: { ...form, pending: busy }, pending: busy, problem };
}

/** The code an app shows, and a name for it. */
export function useAppCode(
  onAnswer: OnAnswer<MfaSetupAnswer>,
): StageForm & { code: FieldBinding; deviceName: FieldBinding } {
  const { form, field, pending, problem } = useAnswerForm<
    { code: string; deviceName: string },
    MfaSetupAnswer
  >({
    onAnswer,
    answerOf: ({ code, deviceName }) => {
      const friendlyDeviceName = deviceName.trim();
      return { code, ...(friendlyDeviceName && { friendlyDeviceName }) };
    },
    fieldOf: (error) => (isAboutCode(error) ? 'code' : undefined),
  });
  return {
    form,
    pending,
    problem,
    code: field('code', codeRules()),
    deviceName: field('deviceName'),
  };
}

/** An address to send codes to; the one typed as user name is there already. */
export function useEmailSetup(
  onAnswer: OnAnswer<MfaSetupAnswer>,
): StageForm & { email: FieldBinding; known: string | undefined } {
  const username = useConversation()?.username ?? '';
  const { form, field, pending, problem } = useAnswerForm<{ email: string }, MfaSetupAnswer>({
    onAnswer,
    answerOf: ({ email }) => ({ email: normalise(email) }),
    fieldOf: (error) =>
      error.field === 'email' || error.kind === 'invalid-parameter' || error.kind === 'alias-exists'
        ? 'email'
        : undefined,
  });
  const email = field('email', {
    required: true,
    validate: (typed) => isValid(normalise(typed)),
  });
  return { form, pending, problem, email, known: isValid(username) ? username : undefined };
}

const { isValid, normalise } = attributeInput({ name: 'email', kind: 'email' });
