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

/** What each standard attribute is; the others of the list are text of up to 2048 characters. */
const special: SchemaAttribute[] = [
  { name: 'sub', type: 'String', required: true, mutable: false, minLength: 1, maxLength: 2048 },
  {
    name: 'birthdate',
    type: 'String',
    required: false,
    mutable: true,
    minLength: 10,
    maxLength: 10,
  },
  { name: 'updated_at', type: 'Number', required: false, mutable: true, minValue: '0' },
  ...verifiedMarks.map(
    (name): SchemaAttribute => ({
      name,
      type: 'Boolean',
      required: false,
      mutable: true,
    }),
  ),
];

const longest = 2048;
const customAttributes = 50;

/** The standard attributes, changed and added to as `Schema` says. @throws {ServiceError} */
export function readSchema(pool: Input): SchemaAttribute[] {
  pool.list('Schema', { min: 1, max: customAttributes });
  const attributes = pool.objects('Schema');
  const schema = new Map<string, SchemaAttribute>();
  for (const name of standard)
    schema.set(name, {
      name,
      type: 'String',
      required: false,
      mutable: true,
      minLength: 0,
      maxLength: longest,
    });
  for (const attribute of special) schema.set(attribute.name, attribute);
  const standardNames = new Set(schema.keys());
  for (const input of attributes) {
    const attribute = readAttribute(input, schema);
    if (!standardNames.has(attribute.name) && schema.has(attribute.name))
      throw invalidParameter(`${attribute.name}: Existing attribute already has name.`);
    schema.set(attribute.name, attribute);
  }
  return [...schema.values()];
}

const types = ['String', 'Number', 'DateTime', 'Boolean'] as const;

function readAttribute(input: Input, known: ReadonlyMap<string, SchemaAttribute>): SchemaAttribute {
  const given = input.text('Name', { min: 1, max: 20 });
  const base = known.get(given);
  const type = input.oneOf('AttributeDataType', types) ?? base?.type;
  const developerOnly = input.flag('DeveloperOnlyAttribute') ?? false;
  const required = input.flag('Required') ?? base?.required ?? false;
  if (base && (type !== base.type || developerOnly))
    throw invalidParameter(
      `You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute ${given}`,
    );
  if (!type)
    throw invalidParameter(
      'Invalid AttributeDataType input, consider using the provided AttributeDataType enum.',
    );
  if (!base && required)
    throw invalidParameter('Required custom attributes are not supported currently.');
  return {
    ...base,
    name: base ? given : `${developerOnly ? 'dev:' : ''}custom:${given.replace(/^custom:/, '')}`,
    type,
    required,
    mutable: input.flag('Mutable') ?? base?.mutable ?? true,
    ...(developerOnly && { developerOnly }),
    ...(type === 'String' && lengths(given, input.object('StringAttributeConstraints'))),
    ...(type === 'Number' && values(given, input.object('NumberAttributeConstraints'))),
  };
}

function lengths(name: string, input: Input | undefined) {
  const read = (member: 'MinLength' | 'MaxLength') => {
    const text = input?.optionalText(member);
    if (text === undefined) return undefined;
    if (!/^\d{1,6}$/.test(text) || Number(text) > longest) throw invalidBound(name, member, text);
    return Number(text);
  };
  const [minLength, maxLength] = [read('MinLength'), read('MaxLength')];
  if ((minLength ?? 0) > (maxLength ?? longest)) throw invalidRange(name);
  return {
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
  };
}

function values(name: string, input: Input | undefined) {
  const read = (member: 'MinValue' | 'MaxValue') => {
    const text = input?.optionalText(member);
    if (text !== undefined && !isNumber(text)) throw invalidBound(name, member, text);
    return text;
  };
  const [minValue, maxValue] = [read('MinValue'), read('MaxValue')];
  if (Number(minValue ?? -Infinity) > Number(maxValue ?? Infinity)) throw invalidRange(name);
  return {
    ...(minValue !== undefined && { minValue }),
    ...(maxValue !== undefined && { maxValue }),
  };
}

const isNumber = (text: string): boolean =>
  /^-?\d+(\.\d+)?$/.test(text) && Number.isFinite(Number(text));

const invalidBound = (name: string, member: string, text: string) =>
  invalidParameter(`${name}: ${member} cannot be ${text.slice(0, 32)}.`);
const invalidRange = (name: string) =>
  invalidParameter(`${name}: the minimum cannot be greater than the maximum.`);

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
    const cleared = value === '' && !name.includes('custom:');
    if (
      !cleared &&
      (value.length < (rule.minLength ?? 0) || value.length > (rule.maxLength ?? longest))
    )
      throw invalidParameter(
        `Attributes did not conform to the schema: ${name}: String must be between ${rule.minLength ?? 0} and ${rule.maxLength ?? longest} characters long`,
      );
    if (
      rule.type === 'Number' &&
      (Number(value) < Number(rule.minValue ?? -Infinity) ||
        Number(value) > Number(rule.maxValue ?? Infinity))
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
    if (rule?.developerOnly)
      throw notAuthorized('A client attempted to write unauthorized attribute');
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
    DeveloperOnlyAttribute: rule.developerOnly ?? false,
    Mutable: rule.mutable,
    Required: rule.required,
    ...(rule.type === 'String' && {
      StringAttributeConstraints: {
        ...(rule.minLength !== undefined && { MinLength: String(rule.minLength) }),
        ...(rule.maxLength !== undefined && { MaxLength: String(rule.maxLength) }),
      },
    }),
    ...(rule.type === 'Number' && {
      NumberAttributeConstraints: {
        ...(rule.minValue !== undefined && { MinValue: rule.minValue }),
        ...(rule.maxValue !== undefined && { MaxValue: rule.maxValue }),
      },
    }),
  }));
