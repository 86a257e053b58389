import type { Input } from '../input.ts';
import type { Pool, SchemaAttribute, User } from '../model.ts';
import { invalidParameter, notAuthorized } from '../service-error.ts';

/** Source: developer guide, "Working with user attributes", standard attributes. */
const standard = (
  'address birthdate email family_name gender given_name locale middle_name name nickname ' +
  'phone_number picture preferred_username profile website zoneinfo'
).split(' ');

/** Set by the service alone, or by an administrator where marked. */
const verifiedMarks = ['email_verified', 'phone_number_verified'];

export function readSchema(attributes: Input[]): SchemaAttribute[] {
  const schema = new Map<string, SchemaAttribute>();
  schema.set('sub', { name: 'sub', type: 'String', required: true, mutable: false });
  for (const name of standard)
    schema.set(name, { name, type: 'String', required: false, mutable: true, maxLength: 2048 });
  for (const name of verifiedMarks)
    schema.set(name, { name, type: 'Boolean', required: false, mutable: true });
  schema.set('updated_at', { name: 'updated_at', type: 'Number', required: false, mutable: true });
  for (const input of attributes) {
    const attribute = readAttribute(input, schema);
    schema.set(attribute.name, attribute);
  }
  return [...schema.values()];
}

function readAttribute(input: Input, known: ReadonlyMap<string, SchemaAttribute>): SchemaAttribute {
  const given = input.text('Name', { min: 1, max: 20 });
  const base = known.get(given);
  const required = input.flag('Required') ?? base?.required ?? false;
  if (!base && required)
    throw invalidParameter('Required custom attributes are not supported currently.');
  const strings = input.object('StringAttributeConstraints');
  const numbers = input.object('NumberAttributeConstraints');
  const [minLength, maxLength] = [bound(strings, 'MinLength'), bound(strings, 'MaxLength')];
  const [minValue, maxValue] = [bound(numbers, 'MinValue'), bound(numbers, 'MaxValue')];
  return {
    name: base || given.startsWith('dev:') ? given : `custom:${given.replace(/^custom:/, '')}`,
    type:
      input.oneOf('AttributeDataType', ['String', 'Number', 'DateTime', 'Boolean']) ??
      base?.type ??
      'String',
    required,
    mutable: input.flag('Mutable') ?? base?.mutable ?? true,
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(minValue !== undefined && { minValue }),
    ...(maxValue !== undefined && { maxValue }),
  };
}

function bound(constraints: Input | undefined, name: string): number | undefined {
  const text = constraints?.optionalText(name);
  return text === undefined ? undefined : Number(text);
}

const shapes: Record<string, { form: RegExp; name: string }> = {
  // The service's own rules are as loose as these.
  email: { form: /^[^\s@]+@[^\s@]+$/, name: 'email address' },
  phone_number: { form: /^\+[1-9]\d{6,14}$/, name: 'phone number' },
  birthdate: { form: /^\d{4}-\d{2}-\d{2}$/, name: 'birthdate' },
};

/** Names, types and lengths. @throws {ServiceError} InvalidParameterException. */
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
    if (value.length < (rule.minLength ?? 0) || value.length > (rule.maxLength ?? 2048))
      throw invalidParameter(
        `Attributes did not conform to the schema: ${name}: String must be between ${rule.minLength ?? 0} and ${rule.maxLength ?? 2048} characters long`,
      );
    if (
      rule.type === 'Number' &&
      (Number(value) < (rule.minValue ?? -Infinity) || Number(value) > (rule.maxValue ?? Infinity))
    )
      throw nonConforming(name, 'Number');
  }
}

const nonConforming = (name: string, type: string) =>
  invalidParameter(`Attributes did not conform to the schema: ${name}: must be a ${type}`);

/** Required by the schema and still empty; what NEW_PASSWORD_REQUIRED asks for. */
export const missingAttributes = (pool: Pool, attributes: ReadonlyMap<string, string>): string[] =>
  pool.settings.schema
    .filter((rule) => rule.required && rule.name !== 'sub' && !attributes.get(rule.name))
    .map((rule) => rule.name);

/** @throws {ServiceError} InvalidParameterException naming what is missing. */
export function requireAttributes(pool: Pool, attributes: ReadonlyMap<string, string>): void {
  const missing = missingAttributes(pool, attributes);
  if (missing.length > 0)
    throw invalidParameter(
      `Attributes did not conform to the schema: ${missing.map((name) => `${name}: The attribute ${name} is required`).join('\n')}`,
    );
}

/** @throws {ServiceError} for what a user may not write: sub, marks, immutable and unlisted names. */
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
    if (user && rule && !rule.mutable && user.attributes.get(name))
      throw invalidParameter(`user.${name}: Attribute cannot be updated.`);
  }
}

export const attributeList = (
  attributes: Iterable<[string, string]>,
  readable?: readonly string[],
): { Name: string; Value: string }[] =>
  [...attributes]
    .filter(([name]) => !readable || name === 'sub' || readable.includes(name))
    .map(([Name, Value]) => ({ Name, Value }));

/** The `SchemaAttributes` of DescribeUserPool. */
export const describeSchema = (schema: readonly SchemaAttribute[]) =>
  schema.map((rule) => ({
    Name: rule.name,
    AttributeDataType: rule.type,
    DeveloperOnlyAttribute: false,
    Mutable: rule.mutable,
    Required: rule.required,
    ...(rule.type === 'String' && {
      StringAttributeConstraints: {
        MinLength: String(rule.minLength ?? 0),
        MaxLength: String(rule.maxLength ?? 2048),
      },
    }),
    ...(rule.type === 'Number' && { NumberAttributeConstraints: {} }),
  }));
