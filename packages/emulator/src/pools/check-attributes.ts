import type { Pool } from '../model/pool.ts';
import type { User } from '../model/user.ts';
import { invalidParameter, notAuthorized } from '../service-error.ts';
import { maxTextLength, verifiedMarks } from './schema.ts';

/**
 * Checks names, types, lengths and formats against the pool's schema.
 * @throws {ServiceError} InvalidParameterException.
 */
export function checkAttributes(pool: Pool, attributes: ReadonlyMap<string, string>): void {
  for (const [name, value] of attributes) {
    const rule = pool.settings.schema.find((attribute) => attribute.name === name);
    if (!rule)
      throw invalidParameter(
        `Attributes did not conform to the schema: Type for attribute {${name}} could not be determined`,
      );
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    if (value && shape && !shape.form.test(value))
      throw invalidParameter(`Invalid ${shape.name} format.`);
    if (rule.type === 'Number' && (value === '' || !Number.isFinite(Number(value))))
      throw nonConforming(name, 'Number');
    if (rule.type === 'Boolean' && !/^(true|false)$/i.test(value))
      throw nonConforming(name, 'Boolean');
    const cleared = value === '' && !name.includes('custom:');
    if (
      !cleared &&
      (value.length < (rule.minLength ?? 0) || value.length > (rule.maxLength ?? maxTextLength))
    )
      throw invalidParameter(
        `Attributes did not conform to the schema: ${name}: String must be between ${rule.minLength ?? 0} and ${rule.maxLength ?? maxTextLength} characters long`,
      );
    if (
      rule.type === 'Number' &&
      (Number(value) < Number(rule.minValue ?? -Infinity) ||
        Number(value) > Number(rule.maxValue ?? Infinity))
    )
      throw nonConforming(name, 'Number');
  }
}

const shapes: Record<string, { form: RegExp; name: string }> = {
  // Cognito's rules are as loose as these.
  email: { form: /^[^\s@]+@[^\s@]+$/, name: 'email address' },
  phone_number: { form: /^\+[1-9]\d{6,14}$/, name: 'phone number' },
  birthdate: { form: /^\d{4}-\d{2}-\d{2}$/, name: 'birthdate' },
};

const nonConforming = (name: string, type: string) =>
  invalidParameter(`Attributes did not conform to the schema: ${name}: must be a ${type}`);

/** Returns the required attributes that have no value; NEW_PASSWORD_REQUIRED asks for them. */
export const missingAttributes = (pool: Pool, attributes: ReadonlyMap<string, string>): string[] =>
  pool.settings.schema
    .filter((rule) => rule.required && rule.name !== 'sub' && !attributes.get(rule.name))
    .map((rule) => rule.name);

/**
 * @throws {ServiceError} InvalidParameterException naming the required attributes that have no
 *   value.
 */
export function requireAttributes(pool: Pool, attributes: ReadonlyMap<string, string>): void {
  const missing = missingAttributes(pool, attributes);
  if (missing.length > 0)
    throw invalidParameter(
      `Attributes did not conform to the schema: ${missing.map((name) => `${name}: The attribute ${name} is required`).join('\n')}`,
    );
}

/**
 * Checks that a user may write these attributes.
 * @throws {ServiceError} for `sub`, verified marks, immutable attributes, and those that the client
 *   may not write.
 */
export function checkWritable(
  pool: Pool,
  writable: readonly string[] | undefined,
  names: Iterable<string>,
  user?: User,
): void {
  for (const name of names) {
    if (name === 'sub' || verifiedMarks.includes(name))
      throw notAuthorized(`A client attempted to write unauthorized attribute: ${name}`);
    if (writable && !writable.includes(name))
      throw notAuthorized('A client attempted to write unauthorized attribute');
    const rule = pool.settings.schema.find((attribute) => attribute.name === name);
    if (rule?.developerOnly)
      throw notAuthorized('A client attempted to write unauthorized attribute');
    if (user && rule && !rule.mutable && user.attributes.get(name))
      throw invalidParameter(`user.${name}: Attribute cannot be updated.`);
  }
}
