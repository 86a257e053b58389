import type { Pool, PoolAttribute, PoolTerms } from './pool.ts';
import {
  count,
  flag,
  listOf,
  mapOf,
  number,
  object,
  oneOf,
  optional,
  type Reader,
  root,
  text,
  url,
} from './readers.ts';
import { values } from './values.ts';

/**
 * Checks that a value is a `Pool` and returns a copy of it.
 * @throws {TypeError} naming the first member that is missing, unknown or of another kind, e.g.
 *   `signIn.flows[1]`, or saying that the file is of another version.
 */
export function readPool(value: unknown): Pool {
  const version = Object(value).version;
  if (version !== undefined && version !== 1)
    throw new TypeError(
      `version of the pool file is not 1, the only version that this release reads. Run "npx countersign pull" of the same release to write the file again.`,
    );
  return pool(value, root);
}

const verified = listOf(oneOf(...values.verified));

const attributeMembers = object<PoolAttribute>({
  name: text,
  kind: oneOf('String', 'Number', 'DateTime', 'Boolean'),
  required: flag,
  mutable: flag,
  readable: flag,
  writable: flag,
  min: optional(number),
  max: optional(number),
  minLength: optional(count),
  maxLength: optional(count),
});

const attribute: Reader<PoolAttribute> = (value, member) => {
  const read = attributeMembers(value, member);
  inOrder(read, 'min', 'max', member);
  inOrder(read, 'minLength', 'maxLength', member);
  return read;
};

type Bound = 'min' | 'max' | 'minLength' | 'maxLength';

function inOrder(read: PoolAttribute, lower: Bound, upper: Bound, member: string) {
  // A bound that is missing becomes NaN, which nothing exceeds.
  if (Number(read[lower]) > Number(read[upper]))
    throw new TypeError(`${member}.${upper} of the pool file must not be less than ${lower}.`);
}

const links = optional(mapOf(url));

const pool = object<Pool>({
  version: oneOf(1),
  region: text,
  userPoolId: text,
  clientId: text,
  endpoint: optional(url),
  issuer: url,
  tier: text,
  signIn: object<Pool['signIn']>({
    flows: listOf(oneOf(...values.flows)),
    firstFactors: listOf(oneOf(...values.firstFactors)),
    names: listOf(oneOf(...values.names)),
    caseSensitive: flag,
    sessionSeconds: count,
  }),
  signUp: object<Pool['signUp']>({ allowed: flag, autoVerified: verified }),
  mfa: object<Pool['mfa']>({
    mode: oneOf('OFF', 'OPTIONAL', 'ON'),
    methods: listOf(oneOf(...values.mfaMethods)),
  }),
  passwordPolicy: object<Pool['passwordPolicy']>({
    minimumLength: count,
    requireLowercase: flag,
    requireUppercase: flag,
    requireNumbers: flag,
    requireSymbols: flag,
  }),
  attributes: listOf(attribute, ({ name }) => name),
  verifiedBeforeUpdate: verified,
  providers: listOf(
    object<Pool['providers'][number]>({ name: text, type: text }),
    ({ name }) => name,
  ),
  domain: optional(text),
  passkey: optional(
    object<NonNullable<Pool['passkey']>>({
      relyingPartyId: optional(text),
      userVerification: optional(oneOf('required', 'preferred')),
    }),
  ),
  terms: optional(object<PoolTerms>({ termsOfUse: links, privacyPolicy: links })),
});
