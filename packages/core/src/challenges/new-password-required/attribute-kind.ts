/**
 * What kind of value a user attribute holds; `text` for custom attributes and any other name.
 * Source: OpenID Connect Core 1.0, section 5.1, Standard Claims.
 */
export type AttributeKind =
  | 'address'
  | 'birthdate'
  | 'email'
  | 'gender'
  | 'locale'
  | 'phone_number'
  | 'text'
  | 'url'
  | 'zoneinfo';

/** Returns the kind of an attribute by its name. */
export function attributeKind(name: string): AttributeKind {
  return kinds.get(name) ?? 'text';
}

const kinds = new Map<string, AttributeKind>([
  ['address', 'address'],
  ['birthdate', 'birthdate'],
  ['email', 'email'],
  ['gender', 'gender'],
  ['locale', 'locale'],
  ['phone_number', 'phone_number'],
  ['picture', 'url'],
  ['profile', 'url'],
  ['website', 'url'],
  ['zoneinfo', 'zoneinfo'],
]);
