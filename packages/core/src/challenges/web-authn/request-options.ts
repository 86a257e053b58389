import { isListOfText, isObject, malformed } from '../parameters.ts';

/**
 * The options of a passkey prompt; binary members are base64url.
 * Source: WebAuthn Level 3, PublicKeyCredentialRequestOptionsJSON.
 */
export interface RequestOptions {
  challenge: string;
  /** Milliseconds. */
  timeout?: number;
  /** The page's domain, or a parent domain. */
  rpId?: string;
  allowCredentials?: { type: 'public-key'; id: string; transports?: string[] }[];
  userVerification?: 'required' | 'preferred' | 'discouraged';
  hints?: string[];
  extensions?: Record<string, unknown>;
}

/**
 * Reads the options. It omits optional members of the wrong type.
 * @throws {ChallengeError} `MalformedChallenge`, `CREDENTIAL_REQUEST_OPTIONS.<member>`.
 */
export function readRequestOptions(json: Readonly<Record<string, unknown>>): RequestOptions {
  for (const [member, isRight] of needed) {
    if (!isRight(own(json, member))) throw malformed(`CREDENTIAL_REQUEST_OPTIONS.${member}`);
  }
  // Every member that a browser reads is checked; other members stay.
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

/**
 * Members that say whose passkey to use and what it signs. Without them, the browser could use a
 * different passkey.
 */
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
