import { isListOfText, isObject, malformed } from '../parameters.ts';

/**
 * Options of a passkey prompt, binary members in base64url.
 * Source: WebAuthn Level 3, PublicKeyCredentialRequestOptionsJSON.
 */
export interface RequestOptions {
  challenge: string;
  /** Milliseconds. */
  timeout?: number;
  /** The page's domain or a parent of it. */
  rpId?: string;
  allowCredentials?: { type: 'public-key'; id: string; transports?: string[] }[];
  userVerification?: 'required' | 'preferred' | 'discouraged';
  hints?: string[];
  extensions?: Record<string, unknown>;
}

/**
 * Reads the options. What the browser does without is left out where it is not of its type.
 * @throws {ChallengeError} `MalformedChallenge`, `CREDENTIAL_REQUEST_OPTIONS.<member>`.
 */
export function readRequestOptions(json: Readonly<Record<string, unknown>>): RequestOptions {
  for (const [member, isRight] of needed) {
    if (!isRight(own(json, member))) throw malformed(`CREDENTIAL_REQUEST_OPTIONS.${member}`);
  }
  // Every member that a browser reads was checked; what else came is kept.
  return only(json, isFit) as unknown as RequestOptions;
}

type Check = (value: unknown) => boolean;

const own = (json: Readonly<Record<string, unknown>>, member: string): unknown =>
  Object.hasOwn(json, member) ? json[member] : undefined;
const only = (
  json: Readonly<Record<string, unknown>>,
  fits: (entry: [string, unknown]) => boolean,
) => Object.fromEntries(Object.entries(json).filter(fits));

const isText: Check = (value) => typeof value === 'string';
const isBytes: Check = (value) => typeof value === 'string' && /^[\w-]+=*$/.test(value);
const isDescriptor: Check = (value) =>
  isObject(value) && value['type'] === 'public-key' && isBytes(value['id']);

/** Whose passkey, and for what: without these another one than was asked for could be given. */
const needed: readonly (readonly [member: string, isRight: Check])[] = [
  ['challenge', isBytes],
  [
    'allowCredentials',
    (value) => value === undefined || (Array.isArray(value) && value.every(isDescriptor)),
  ],
];

const isFit = ([member, value]: [string, unknown]): boolean =>
  optional.get(member)?.(value) ?? true;

const optional = new Map<string, Check>([
  ['timeout', (value) => Number.isFinite(value)],
  ['rpId', isText],
  ['userVerification', isText],
  ['hints', isListOfText],
  ['extensions', isObject],
]);
