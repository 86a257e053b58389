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
   * The issuer that authenticator apps show. Default: the provider's `issuer`, else the page's
   * host.
   */
  issuer?: string | undefined;
  /** The account that authenticator apps show. Default: the username as typed. */
  account?: string | undefined;
}

export interface MfaSetupStages extends Kinds {
  /**
   * The current stage: nothing to set up, the choice, an app before (`app-key`) or with (`app`) its
   * key, or email.
   */
  stage: 'nowhere' | 'choose' | 'app' | 'app-key' | 'email';
  /** Continues with a factor. Requests the app's key if it is missing. */
  choose: OnAnswer<Kind>;
  /** Returns to the choice; undefined if there is none. */
  back: (() => void) | undefined;
}

/** The props of every stage. */
export interface MfaSetupStageProps extends MfaSetupProps {
  stages: MfaSetupStages;
}

/** The state of the setup. Each stage's form has its own hook, below. */
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
      // Another request would create another key and invalidate one that the user has scanned.
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

/**
 * The form that chooses a factor. It preselects nothing, and moving between radios sends nothing.
 */
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

/** The request for an app's key: automatic in a sign-in, else on a button press. */
export function useAppKey(choose: OnAnswer<Kind>): StageForm {
  const begun = useConversation()?.pending ?? false;
  const { form, pending, problem } = useAnswerForm<Record<string, never>, Kind>({
    onAnswer: choose,
    answerOf: () => 'SOFTWARE_TOKEN_MFA',
  });
  const busy = pending || begun;
  return { form: { ...form, pending: busy }, pending: busy, problem };
}

/** The form for the app's code and a name for the app. */
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

/** The form for the email address. It starts with the username, if that is an address. */
export function useEmailSetup(
  onAnswer: OnAnswer<MfaSetupAnswer>,
): StageForm & { email: FieldBinding; known: string | undefined } {
  const username = useConversation()?.username ?? '';
  const { form, field, pending, problem } = useAnswerForm<{ email: string }, MfaSetupAnswer>({
    onAnswer,
    answerOf: ({ email }) => ({ email: normalize(email) }),
    fieldOf: (error) =>
      error.field === 'email' || error.kind === 'invalid-parameter' || error.kind === 'alias-exists'
        ? 'email'
        : undefined,
  });
  const email = field('email', {
    required: true,
    validate: (typed) => isValid(normalize(typed)),
  });
  return { form, pending, problem, email, known: isValid(username) ? username : undefined };
}

const { isValid, normalize } = attributeInput({ name: 'email', kind: 'email' });
