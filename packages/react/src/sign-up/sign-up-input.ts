import type { Operations } from '@countersign/core/transport';
import { isEmailAddress, isPhoneNumber } from '../parts/names.ts';
import { poolInput } from '../parts/pool-attribute.ts';
import { type Identifier, identifiers } from '../sign-in/identifiers.ts';
import type { AskedField, IdentifierField } from './sign-up-fields.ts';

/** Reads what users sign up with as the sign-in does, and checks it more strictly. */
export const identifierInputs: { [K in IdentifierField]: Identifier } = {
  ...identifiers,
  username: { ...identifiers.username, isValid: (name) => name !== '' },
  emailOrPhone: {
    ...identifiers.any,
    isValid: (name) => isEmailAddress(name) || isPhoneNumber(name),
  },
};

/** What the form's fields hold, by the index of their field. Checkboxes hold a boolean. */
export type Typed = Readonly<Record<string, string | boolean | undefined>>;

/** The name of a field in the form. An attribute's name may mean something in a path. */
export const fieldName = (at: number): string => `field${at}`;
export const passwordName = 'password';
export const consentName = 'consent';

export type SignUpInput = Pick<
  Operations['SignUp']['input'],
  'Username' | 'Password' | 'UserAttributes' | 'ValidationData'
>;

/** Builds the input of SignUp from the fields. It leaves out optional fields that are empty. */
export function signUpInput(
  asked: readonly AskedField[],
  typed: Typed,
  validationData: Readonly<Record<string, string>> = {},
): SignUpInput {
  const values = asked.map((field, at) => sentValue(field, typed[fieldName(at)]));
  const identifier = asked.findIndex(({ type }) => type === 'identifier');
  const Username = values[identifier] ?? '';
  const password = typed[passwordName];
  const of = (type: AskedField['type']) =>
    asked.flatMap((field, at) => {
      const name = field.type === 'attribute' ? field.attribute.name : nameOf(field, Username);
      const value = values[at];
      return field.type === type && name && value ? [{ Name: name, Value: value }] : [];
    });
  const own = Object.entries(validationData).map(([Name, Value]) => ({ Name, Value }));
  const data = [...of('own'), ...own];
  return {
    Username,
    ...(typeof password === 'string' && password && { Password: password }),
    UserAttributes: [...of('identifier'), ...of('attribute')],
    ...(data.length > 0 && { ValidationData: data }),
  };
}

/** The attribute that the username is, or the name of the app's own field. */
function nameOf(field: AskedField, username: string): string | undefined {
  if (field.type === 'own') return field.field.name;
  if (field.type !== 'identifier') return undefined;
  if (field.kind !== 'emailOrPhone') return field.fills;
  return username.startsWith('+') ? 'phone_number' : 'email';
}

function sentValue(field: AskedField, typed: Typed[string]): string {
  if (typeof typed === 'boolean') return `${typed}`;
  const text = typed ?? '';
  if (field.type === 'identifier') return identifierInputs[field.kind].nameOf(text);
  return field.type === 'attribute' ? poolInput(field.attribute).normalize(text) : text.trim();
}
