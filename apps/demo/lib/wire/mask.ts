import { isChallengeName } from '@countersign/core';

/** What stands in a secret's place. */
export const mask = '••••••';

/**
 * A request or response as it may be shown: the same shape, with every password, code, session,
 * token and SRP value masked. A secret is known by the name it goes under; one that comes under a
 * name nobody thought of is known by what it looks like.
 */
export function masked(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return isSecret(name, value) ? mask : unquoted(value);
  if (Array.isArray(value)) return value.map((item) => masked(item, name));
  if (typeof value !== 'object' || value === null) return value;
  // `fromEntries` makes a member named `__proto__` a member like any other.
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, masked(item, key)]));
}

function isSecret(name: string, value: string): boolean {
  // The answer of SELECT_CHALLENGE and SELECT_MFA_TYPE is a name.
  if (name === 'ANSWER') return !isChallengeName(value);
  return secretNames.test(name) || secretShapes.some((shape) => shape.test(value));
}

/** Cognito's validation quotes what it refuses, a code among others: "Value 'x' at 'code' failed …". */
const unquoted = (value: string): string =>
  value.replace(/\bValue '.*?' at '/gs, `Value '${mask}' at '`);

/** Ends of AWS's names for what is secret; `CODE_DELIVERY_…` and `TokenType` are not. */
const secretNames =
  /(?:session|password|verifier|signature|secret_?hash|secret_?block|client_?secret|salt|srp_[ab]|code|token|credential)$/i;

const secretShapes = [
  // A code of six or eight digits.
  /^\d{6}(?:\d{2})?$/,
  // A JSON Web Token.
  /^[\w-]{8,}\.[\w-]{8,}\./,
  // Long hex or base64: a session, an SRP value, a signature. Longer than a device's key.
  /^[\w+/=-]{60,}$/,
];
