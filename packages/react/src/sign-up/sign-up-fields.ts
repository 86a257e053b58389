import type { Pool, PoolAttribute, VerifiedAttribute } from '@countersign/core/pool';
import type { SelectOption } from '../parts/select-field.tsx';
import type { IdentifierKind } from '../sign-in/identifiers.ts';

/** A field of the app's own choice: an attribute of the pool, or a value for the pool's triggers. */
export interface SignUpField {
  /**
   * An attribute, e.g. `nickname`, `custom:plan`; `username` for what users sign in with. Any other
   * name is one of the app's own, whose value the pool's triggers get as `validationData`.
   */
  name: string;
  /** Required for fields of the app's own. Default: the attribute's label. */
  label?: string | undefined;
  hint?: string | undefined;
  /** The only values to choose from, in a select. */
  options?: readonly SelectOption[] | undefined;
  /** True for a checkbox, whose value is `true` or `false`. */
  checkbox?: boolean | undefined;
  /** Default: whether the pool requires the attribute. A pool's requirement stays. */
  required?: boolean | undefined;
}

/** What users of a pool sign up with. */
export type IdentifierField = 'username' | 'email' | 'phone' | 'emailOrPhone';

/** One field of the form, in the order in which it is shown. */
export type AskedField =
  /** `fills`: the attribute that has the same value. */
  | { type: 'identifier'; kind: IdentifierField; fills: string | undefined }
  /** `attribute.required`: here, for the pool, the app, or to confirm the account. */
  | { type: 'attribute'; attribute: PoolAttribute; field: SignUpField }
  | { type: 'own'; field: SignUpField; required: boolean }
  /** The pool or its app client does not let a user set it. */
  | { type: 'unavailable'; name: string };

/**
 * Returns the fields of a sign-up: what users sign in with, then the app's fields, then what else the
 * pool requires. The app may name any of them, and its order wins. `identifier` is what users sign in
 * with if the app says so.
 */
export function askedFields(
  pool: Pool,
  own: readonly (string | SignUpField)[] = [],
  identifier: IdentifierKind = 'any',
): readonly AskedField[] {
  const kind = identifier === 'any' ? identifierOf(pool) : identifier;
  const fields = own.map((field) => (typeof field === 'string' ? { name: field } : field));
  const named = new Set(fields.map(({ name }) => name));
  const covered = coveredBy[kind];
  const isCovered = (name: string) => name === covered && !(kind === 'username' && named.has(name));
  const needed = neededAttributes(pool, kind).filter((name) => !isCovered(name));
  const fills = pool.attributes.find(
    ({ name, required, writable }) =>
      isCovered(name) && writable && (kind !== 'username' || required),
  )?.name;
  const asked = (field: SignUpField): AskedField => {
    const { name, required = false } = field;
    if (name === 'username' || isCovered(name)) return { type: 'identifier', kind, fills };
    const attribute = pool.attributes.find((one) => one.name === name);
    if (!attribute) {
      return field.label === undefined || name.startsWith('custom:')
        ? { type: 'unavailable', name }
        : { type: 'own', field, required };
    }
    if (!attribute.writable) return { type: 'unavailable', name };
    const here = {
      required: required || needed.includes(name),
      ...(field.checkbox && { kind: 'Boolean' as const }),
    };
    return { type: 'attribute', attribute: { ...attribute, ...here }, field };
  };
  const chosen = withoutRepeats(fields.map(asked));
  const asksName = chosen.some(({ type }) => type === 'identifier');
  const missing = needed.filter((name) => !named.has(name));
  return [
    ...(asksName ? [] : [asked({ name: 'username' })]),
    ...chosen,
    ...missing.map((name) => asked({ name })),
  ];
}

/** The app may name a field twice: `username` and `email` are one where users sign in with the address. */
const withoutRepeats = (fields: readonly AskedField[]): readonly AskedField[] =>
  fields.filter((field, at) => fields.findIndex((one) => keyOf(one) === keyOf(field)) === at);

function keyOf(field: AskedField): string {
  if (field.type === 'identifier') return field.type;
  return `name ${field.type === 'unavailable' ? field.name : field.field.name}`;
}

/** The attribute that the identifier fills in. Nobody can tell two fields for a username apart. */
const coveredBy: { [K in IdentifierField]?: string } = {
  username: 'preferred_username',
  email: 'email',
  phone: 'phone_number',
};

/**
 * What users choose to sign in with. Prefers an address or a number that Cognito can
 * verify, or that the pool requires anyway.
 */
function identifierOf({ signIn, signUp, attributes }: Pool): IdentifierField {
  const names = signIn.names.filter((name) => name === 'email' || name === 'phone_number');
  if (signIn.names.includes('username') || names.length === 0) return 'username';
  const requires = (name: string) => attributes.some((one) => one.name === name && one.required);
  const verified = names.filter((name) => signUp.autoVerified.includes(name));
  const likely = verified.length > 0 ? verified : names;
  const required = likely.filter(requires);
  const [only, ...more] = required.length > 0 ? required : likely;
  if (more.length > 0 && required.length === 0) return 'emailOrPhone';
  return only === 'phone_number' ? 'phone' : 'email';
}

/** Returns the attributes without which Cognito creates no account, or the user cannot sign in. */
function neededAttributes(pool: Pool, kind: IdentifierField): readonly string[] {
  const required = pool.attributes.filter((one) => one.required).map(({ name }) => name);
  const has = (name: string) =>
    required.includes(name) || coveredBy[kind] === name || kind === 'emailOrPhone';
  const { autoVerified } = pool.signUp;
  // Without an address or a number that Cognito verifies, no code can confirm the account.
  const toConfirm = autoVerified.some(has) ? [] : autoVerified.slice(0, 1);
  // A phone number cannot be added during a sign-in.
  const { mode, methods } = pool.mfa;
  const onlySms = mode === 'ON' && methods.every((method) => method === 'SMS_MFA');
  const toSignIn = onlySms && !has('phone_number') ? ['phone_number'] : [];
  return [...new Set([...required, ...toConfirm, ...toSignIn])];
}

/**
 * Whether users may sign up without a password: the pool sends codes to what it verifies at sign-up.
 * Source: Cognito developer guide, "Passwordless sign-in"; pools that require a second factor take
 * no code as the first.
 */
export function mayOmitPassword(pool: Pool, asked: readonly AskedField[]): boolean {
  const { flows, firstFactors } = pool.signIn;
  if (!flows.includes('USER_AUTH') || pool.mfa.mode === 'ON') return false;
  const factors = { email: 'EMAIL_OTP', phone_number: 'SMS_OTP' } as const;
  const verified = verifiedAttributes(pool, asked);
  return verified.length > 0 && verified.every((name) => firstFactors.includes(factors[name]));
}

/** The attributes of which Cognito verifies one at sign-up. A phone number goes first. */
function verifiedAttributes(
  { signUp }: Pool,
  asked: readonly AskedField[],
): readonly VerifiedAttribute[] {
  const both = (['phone_number', 'email'] as const).filter((name) =>
    signUp.autoVerified.includes(name),
  );
  const isAsked = (name: VerifiedAttribute) =>
    asked.some((field) =>
      field.type === 'identifier'
        ? coveredBy[field.kind] === name
        : field.type === 'attribute' && field.attribute.required && field.attribute.name === name,
    );
  const isOptional = asked.some(
    (field) => field.type === 'identifier' && field.kind === 'emailOrPhone',
  );
  return isOptional ? both : both.filter(isAsked).slice(0, 1);
}
