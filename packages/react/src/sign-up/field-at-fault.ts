import { ChallengeError } from '@countersign/core/challenge-error';
import { isAboutNewPassword } from '../hooks/use-password-policy.ts';
import { lambdaText } from '../parts/lambda-text.ts';
import type { AskedField } from './sign-up-fields.ts';
import { fieldName, passwordName } from './sign-up-input.ts';

/** Returns the form's field that a refusal is about; undefined for the whole form. */
export function fieldAtFault(
  error: ChallengeError,
  asked: readonly AskedField[],
): string | undefined {
  if (isAboutNewPassword(error)) return passwordName;
  const at = asked.findIndex((field) => isAbout(error, field));
  return at < 0 ? undefined : fieldName(at);
}

function isAbout({ kind, field: named, message }: ChallengeError, field: AskedField): boolean {
  // The form tells nobody that an address or a number has an account. Only a name that the user chose
  // is "taken".
  if (kind === 'user-exists') return field.type === 'identifier' && field.kind === 'username';
  const names = namesOf(field);
  if (named !== undefined) return names.includes(named);
  return kind === 'invalid-parameter' && names.some((name) => isIn(message, name));
}

/**
 * Gives a trigger's refusal its field. The trigger names one by beginning its message with the name
 * and a colon: `email: Use your work address.`
 */
export function withField(error: ChallengeError, asked: readonly AskedField[]): ChallengeError {
  const said = error.kind === 'lambda' ? lambdaText(error.message) : undefined;
  const [, field = '', rest = ''] = /^([\w:.-]+):\s+(.*)$/s.exec(said ?? '') ?? [];
  if (!asked.some((one) => namesOf(one).includes(field))) return error;
  return new ChallengeError(error.code, {
    ...error.toJSON(),
    field,
    message: `PreSignUp failed with error ${rest}`,
    cause: error,
  });
}

function namesOf(field: AskedField): readonly string[] {
  if (field.type === 'unavailable') return [];
  if (field.type !== 'identifier') {
    return [field.type === 'attribute' ? field.attribute.name : field.field.name];
  }
  return {
    username: ['username'],
    email: ['username', 'email'],
    phone: ['username', 'phone_number'],
    emailOrPhone: ['username', 'email', 'phone_number'],
  }[field.kind];
}

/**
 * True for a message of Cognito about an attribute: `… the schema: custom:team: String must be …`,
 * or in words, `Invalid phone number format.`
 */
const isIn = (message: string, name: string): boolean =>
  message.split(/[\s{}]+/).some((word) => word.replace(/:$/, '') === name) ||
  message.toLowerCase().includes(`invalid ${name.replaceAll('_', ' ')}`);
