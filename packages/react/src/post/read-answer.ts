import type { AnswerOf, ChallengeName, ChallengeOf, SilentName } from '@countersign/core';
import { answerOf, askedOf } from '../challenges/new-password-required/asked.ts';
import { choicesOf, mergedName } from '../challenges/select-challenge/choices.ts';
import { codeInPaste } from '../hooks/clean-code.ts';
import { givenPassword } from '../hooks/given-password.ts';
import { attributeInput } from '../parts/attribute-kinds.ts';

/**
 * The answer in a form that was posted without a script, as `onAnswer` would have got it; for a
 * server. `challenge` is what the service asked, not what the form says it did: decode the response
 * that the page was made of, or, where the question matters to no field, one of `ChallengeName` and
 * `Session`.
 *
 * @returns nothing where the form holds no answer: a field is empty, or `onAnswer` would not have got
 *   it either, as a new password that begins or ends with a space, or an address that is none; or it
 *   takes a script to answer, as with a passkey. Show the question again.
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

/** What a form can answer. A passkey takes a script, and a proof nobody gives. */
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
    // Where a password is the only way, nothing is there to choose.
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
    // Nothing to fill in before there is a key: the button asks for one.
    if (secretCode === undefined) return { choice: 'SOFTWARE_TOKEN_MFA' };
    const friendlyDeviceName = valueIn('deviceName').trim();
    const typed = code(valueIn);
    return typed && { ...typed, ...(friendlyDeviceName && { friendlyDeviceName }) };
  },
};

const emailInput = attributeInput({ name: 'email', kind: 'email' });
