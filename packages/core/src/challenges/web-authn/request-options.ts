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

/** @throws {ChallengeError} `MalformedChallenge`, `CREDENTIAL_REQUEST_OPTIONS.<member>`. */
export function readRequestOptions(json: Readonly<Record<string, unknown>>): RequestOptions {
  for (const [member, isRight] of checks) {
    const value = Object.hasOwn(json, member) ? json[member] : undefined;
    if (!isRight(value)) throw malformed(`CREDENTIAL_REQUEST_OPTIONS.${member}`);
  }
  // Every member that a browser reads was checked above; what else came is kept.
  return json as unknown as RequestOptions;
}

type Check = (value: unknown) => boolean;

const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const isText: Check = (value) => typeof value === 'string';
const isBytes: Check = (value) => typeof value === 'string' && /^[\w-]+=*$/.test(value);
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const isDescriptor: Check = (value) =>
  isObject(value) &&
  value['type'] === 'public-key' &&
  isBytes(value['id']) &&
  optional(isListOfText)(value['transports']);

const checks: readonly (readonly [member: string, isRight: Check])[] = [
  ['challenge', isBytes],
  ['timeout', optional((value) => Number.isFinite(value))],
  ['rpId', optional(isText)],
  ['allowCredentials', optional(isListOf(isDescriptor))],
  ['userVerification', optional(isText)],
  ['hints', optional(isListOfText)],
  ['extensions', optional(isObject)],
];
