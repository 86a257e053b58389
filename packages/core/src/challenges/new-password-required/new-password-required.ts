import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';
import { readList, readTexts } from '../parameters.ts';
import { type AttributeKind, attributeKind } from './attribute-kind.ts';

/**
 * The user signed in with a temporary password and must choose a new one.
 * Source: Cognito API reference, InitiateAuth, ChallengeName.
 */
export interface NewPasswordRequired extends ChallengeBase<'NEW_PASSWORD_REQUIRED'> {
  /** Attributes to send with the password; may be empty. */
  requiredAttributes: readonly RequiredAttribute[];
  /**
   * Attributes that the service has already, e.g. `{ email: 'dana@example.com' }`. Never send them
   * back.
   */
  userAttributes: Readonly<Record<string, string>>;
}

export interface RequiredAttribute {
  /** The name without the wire's prefix `userAttributes.`: `given_name`, `custom:department`. */
  name: string;
  kind: AttributeKind;
}

export interface NewPasswordRequiredAnswer {
  newPassword: string;
  /**
   * Values by name, without the prefix. `encode` sends only attributes that are required and still
   * empty.
   */
  userAttributes?: Readonly<Record<string, string>>;
}

export const newPasswordRequired: Codec<NewPasswordRequired, NewPasswordRequiredAnswer> = {
  decode: (wire) => ({
    ...challengeBase('NEW_PASSWORD_REQUIRED', wire),
    requiredAttributes: (readList(wire, 'requiredAttributes') ?? []).map((wireName) => {
      const name = wireName.startsWith(prefix) ? wireName.slice(prefix.length) : wireName;
      return { name, kind: attributeKind(name) };
    }),
    userAttributes: readTexts(wire, 'userAttributes'),
  }),
  encode: ({ newPassword, userAttributes = {} }, challenge) => ({
    NEW_PASSWORD: newPassword,
    ...Object.fromEntries(
      Object.entries(userAttributes)
        .filter(([name]) => mayBeSent(name, challenge))
        .map(([name, value]) => [prefix + name, value]),
    ),
  }),
};

const prefix = 'userAttributes.';

// Cognito refuses an attribute that has a value already: "Cannot modify an already provided email".
function mayBeSent(name: string, challenge: NewPasswordRequired): boolean {
  if (challenge.requiredAttributes.some((required) => required.name === name)) return true;
  if (name === 'sub' || name.endsWith('_verified')) return false;
  return !Object.hasOwn(challenge.userAttributes, name);
}
