import type {
  NewPasswordRequired,
  NewPasswordRequiredAnswer,
  RequiredAttribute,
} from '@countersign/core';
import { attributeInput } from '../../parts/attribute-kinds.ts';

/** The attributes to ask for: required ones that the service does not have. */
export const askedOf = ({
  requiredAttributes,
  userAttributes,
}: NewPasswordRequired): RequiredAttribute[] =>
  requiredAttributes.filter(
    ({ name }) => !Object.hasOwn(userAttributes, name) || !userAttributes[name],
  );

/** Names of the fields. */
export const passwordField = 'newPassword';
// By index: a custom attribute's name may contain characters that mean something in a path.
export const attributeField = (at: number): string => `attribute${at}`;

/** Builds the answer from the fields. */
export function answerOf(
  read: (field: string) => string | undefined,
  asked: readonly RequiredAttribute[],
): NewPasswordRequiredAnswer {
  const attributes = asked.map((attribute, at) => [
    attribute.name,
    attributeInput(attribute).normalize(read(attributeField(at)) ?? ''),
  ]);
  return {
    newPassword: read(passwordField) ?? '',
    ...(attributes.length > 0 && { userAttributes: Object.fromEntries(attributes) }),
  };
}
