import type { Input } from '../input.ts';
import type { SchemaAttribute } from '../model/pool.ts';
import { invalidParameter, limitExceeded } from '../service-error.ts';

/** Source: developer guide, "Working with user attributes", standard attributes. */
const standard = (
  'address birthdate email family_name gender given_name locale middle_name name nickname ' +
  'phone_number picture preferred_username profile website zoneinfo'
).split(' ');

/** The attributes that only Cognito and administrators can set. */
export const verifiedMarks = ['email_verified', 'phone_number_verified'];

/** The attributes that are not text of up to 2048 characters, as those of `standard` are. */
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

export const maxTextLength = 2048;

/**
 * Returns the standard attributes with the changes and the custom attributes of `Schema`.
 * @throws {ServiceError} InvalidParameterException.
 */
export function readSchema(pool: Input): SchemaAttribute[] {
  const attributes = pool.objects('Schema');
  const schema = new Map<string, SchemaAttribute>();
  for (const name of standard)
    schema.set(name, {
      name,
      type: 'String',
      required: false,
      mutable: true,
      minLength: 0,
      maxLength: maxTextLength,
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

/** Source: developer guide, quotas. */
const maxCustomAttributes = 50;

/**
 * Returns a pool's schema with the attributes of AddCustomAttributes.
 * @throws {ServiceError} InvalidParameterException, LimitExceededException.
 */
export function addCustomAttributes(
  schema: readonly SchemaAttribute[],
  input: Input,
): SchemaAttribute[] {
  const added = new Map(schema.map((attribute) => [attribute.name, attribute]));
  for (const given of input.objects('CustomAttributes')) {
    // Here a standard name is that of a custom attribute too.
    const attribute = readAttribute(given, new Map());
    if (added.has(attribute.name))
      throw invalidParameter(`${attribute.name}: Existing attribute already has name.`);
    added.set(attribute.name, attribute);
  }
  if ([...added.keys()].filter((name) => name.includes('custom:')).length > maxCustomAttributes)
    throw limitExceeded('Maximum number of custom attributes in this pool reached.');
  return [...added.values()];
}

const types = ['String', 'Number', 'DateTime', 'Boolean'] as const;

function readAttribute(input: Input, known: ReadonlyMap<string, SchemaAttribute>): SchemaAttribute {
  const name = input.text('Name');
  const base = known.get(name);
  const type = input.oneOf('AttributeDataType', types) ?? base?.type;
  const developerOnly = input.flag('DeveloperOnlyAttribute') ?? false;
  const required = input.flag('Required') ?? base?.required ?? false;
  if (base && (type !== base.type || developerOnly))
    throw invalidParameter(
      `You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute ${name}`,
    );
  if (!type)
    throw invalidParameter(
      'Invalid AttributeDataType input, consider using the provided AttributeDataType enum.',
    );
  if (!base && required)
    throw invalidParameter('Required custom attributes are not supported currently.');
  return {
    ...base,
    name: base ? name : `${developerOnly ? 'dev:' : ''}custom:${name.replace(/^custom:/, '')}`,
    type,
    required,
    mutable: input.flag('Mutable') ?? base?.mutable ?? true,
    ...(developerOnly && { developerOnly }),
    ...(type === 'String' && lengths(name, input.object('StringAttributeConstraints'))),
    ...(type === 'Number' && values(name, input.object('NumberAttributeConstraints'))),
  };
}

function lengths(name: string, input: Input | undefined) {
  const read = (member: 'MinLength' | 'MaxLength') => {
    const text = input?.optionalText(member);
    if (text === undefined) return undefined;
    if (!/^\d{1,6}$/.test(text) || Number(text) > maxTextLength)
      throw invalidBound(name, member, text);
    return Number(text);
  };
  const [minLength, maxLength] = [read('MinLength'), read('MaxLength')];
  if ((minLength ?? 0) > (maxLength ?? maxTextLength)) throw invalidRange(name);
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

/** Returns the `SchemaAttributes` of DescribeUserPool. */
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
