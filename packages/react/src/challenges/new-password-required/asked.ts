import type {
  NewPasswordRequired,
  NewPasswordRequiredAnswer,
  RequiredAttribute,
} from '@countersign/core';
import { attributeInput } from '../../parts/attribute-kinds.ts';

/** Attributes to ask for: required, and not known to the service yet. */
export const askedOf = ({
  requiredAttributes,
  userAttributes,
}: NewPasswordRequired): RequiredAttribute[] =>
  requiredAttributes.filter(
    ({ name }) => !Object.hasOwn(userAttributes, name) || !userAttributes[name],
  );

/** Names of the fields. */
export const passwordField = 'newPassword';
// By place: a custom attribute's name may hold what means something in a path.
export const attributeField = (at: number): string => `attribute${at}`;

/** The answer that the fields hold. */
export function answerOf(
  read: (field: string) => string | undefined,
  asked: readonly RequiredAttribute[],
): NewPasswordRequiredAnswer {
  const attributes = asked.map((attribute, at) => [
    attribute.name,
    attributeInput(attribute).normalise(read(attributeField(at)) ?? ''),
  ]);
  return {
    newPassword: read(passwordField) ?? '',
    ...(attributes.length > 0 && { userAttributes: Object.fromEntries(attributes) }),
  };
}
