import type { AnswerOf, ChallengeName, ChallengeOf, SilentName } from '@countersign/core';
import { answerOf, askedOf } from '../challenges/new-password-required/asked.ts';
import { choicesOf, mergedName } from '../challenges/select-challenge/choices.ts';
import { codeInPaste } from '../hooks/clean-code.ts';
import { givenPassword } from '../hooks/given-password.ts';
import { attributeInput } from '../parts/attribute-kinds.ts';

/**
 * Reads the answer from a form that was posted without a script, as `onAnswer` would get it. For
 * servers. Pass the challenge that Cognito sent, not one from the form: decode the response that
 * the page was rendered from. If no field depends on the challenge, decode `{ ChallengeName,
 * Session }`.
 *
 * @returns undefined if the form has no valid answer: a field is empty or invalid, or the answer
 *   needs a script, as a passkey does. Show the challenge again.
 */
export function readAnswer<N extends ChallengeName>(
  challenge: ChallengeOf<N> & { name: N },
  form: FormData,
): AnswerOf<N> | undefined {
  const table: { [K in ChallengeName]?: Read<K> } = readers;
  const read: Read<N> | undefined = table[challenge.name];
  const valueIn = (field: string) => {
    const value = form.get(field);
    return typeof value === 'string' ? value : '';
  };
  return read?.(valueIn, challenge);
}

type Read<N extends ChallengeName> = (
  valueIn: (field: string) => string,
  challenge: ChallengeOf<N>,
) => AnswerOf<N> | undefined;

type Values = (field: string) => string;

const code = (valueIn: Values) => {
  const code = codeInPaste(valueIn('code'));
  return code ? { code } : undefined;
};
const password = (valueIn: Values) => {
  const password = givenPassword(valueIn('password'));
  return password ? { password } : undefined;
};

/**
 * The challenges that a form can answer. A passkey needs a script, and the flow computes proofs.
 */
const readers: { [N in Exclude<ChallengeName, SilentName | 'WEB_AUTHN' | 'UNKNOWN'>]: Read<N> } = {
  SMS_MFA: code,
  EMAIL_MFA: code,
  EMAIL_OTP: code,
  SMS_OTP: code,
  SOFTWARE_TOKEN_MFA: code,
  PASSWORD: password,
  PASSWORD_SRP: password,
  ADMIN_NO_SRP_AUTH: password,
  SELECT_CHALLENGE: (valueIn, { availableChallenges }) => {
    const choice = valueIn('choice');
    if (choice && mergedName(choice) !== 'PASSWORD') return { choice };
    // If a password is the only way, the form has no choice.
    const byPassword = choicesOf(availableChallenges).find(({ name }) => name === 'PASSWORD');
    const typed = password(valueIn);
    return typed && byPassword && { choice: choice || byPassword.value, ...typed };
  },
  SELECT_MFA_TYPE: (valueIn) => {
    const choice = valueIn('choice');
    return choice ? { choice } : undefined;
  },
  CUSTOM_CHALLENGE: (valueIn) => {
    const answer = valueIn('answer');
    return answer ? { answer } : undefined;
  },
  NEW_PASSWORD_REQUIRED: (valueIn, challenge) => {
    const asked = askedOf(challenge);
    const answer = answerOf(valueIn, asked);
    const { newPassword, userAttributes = {} } = answer;
    const isWhole = asked.every((attribute) =>
      attributeInput(attribute).isValid(userAttributes[attribute.name] ?? ''),
    );
    return newPassword && newPassword === newPassword.trim() && isWhole ? answer : undefined;
  },
  MFA_SETUP: (valueIn, { secretCode }) => {
    const email = emailInput.normalize(valueIn('email'));
    const choice = valueIn('kind');
    if (email) return emailInput.isValid(email) ? { email } : undefined;
    if (choice) return { choice };
    // Before the key arrives there is no field: the button requests the key.
    if (secretCode === undefined) return { choice: 'SOFTWARE_TOKEN_MFA' };
    const friendlyDeviceName = valueIn('deviceName').trim();
    const typed = code(valueIn);
    return typed && { ...typed, ...(friendlyDeviceName && { friendlyDeviceName }) };
  },
};

const emailInput = attributeInput({ name: 'email', kind: 'email' });
