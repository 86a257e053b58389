import { hostedPages, returnPath } from '@countersign/core/federation/protocol';
import type { AuthConfig } from './config.ts';
import { originOf } from './http/origin.ts';
import { isOperation } from './operations.ts';

/**
 * Checks the configuration at start, so that a mistake does not wait for the first sign-in.
 * @throws {TypeError} that says what is wrong and what to pass.
 */
export function checkConfig(config: AuthConfig): void {
  if (typeof config !== 'object' || config === null || config instanceof Promise) {
    throw new TypeError(
      'createAuthHandler got no configuration. Pass an object, or a function that returns one synchronously. Load asynchronous values before you call createAuthHandler.',
    );
  }
  for (const [holds, text] of rules) if (!holds(config)) throw new TypeError(text);
  for (const name of config.allow ?? []) {
    if (!isOperation(name)) {
      throw new TypeError(
        `allow contains "${name}", which is not an operation that the handler relays. Remove it from the list.`,
      );
    }
  }
}

const minSecretLength = 32;

// These checks repeat the types, because an environment variable that is not set gets past TypeScript.
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isWord = (value: unknown): value is string => isText(value) && /^\S+$/.test(value);
// The characters of an app client's id. Quotation marks around it come from an .env file.
const isCredential = (value: unknown) => isText(value) && /^[\w+]+$/.test(value);
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isFunction = (value: unknown) => typeof value === 'function';
const optional =
  (holds: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || holds(value);
const has =
  (...names: string[]) =>
  (value: unknown): boolean =>
    typeof value === 'object' && names.every((name) => isFunction(Object(value)[name]));

const isSeconds = (value: unknown) => typeof value === 'number' && value >= 0 && value < Infinity;
// URL drops blanks around an address, but fetch and jose do not.
const isAbsolute = (value: unknown): value is string =>
  isWord(value) && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

function isAddress(value: unknown): boolean {
  if (!isAbsolute(value)) return false;
  const { href, origin, pathname } = new URL(value);
  return href === `${origin}${pathname}`;
}

function hasPages(domain: unknown, userPoolId: string): boolean {
  try {
    return isText(domain) && isText(hostedPages(domain, userPoolId));
  } catch {
    return false;
  }
}

/** At least two labels; the last begins with a letter, so an IP address is no domain. */
const isDomain = (value: unknown) =>
  isText(value) &&
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?$/.test(value);

/** Each rule with its error message. No message contains the value, which may be a secret. */
const rules: readonly [holds: (config: AuthConfig) => boolean, text: string][] = [
  [
    ({ userPoolId }) => isText(userPoolId) && /^[\w-]+_[0-9a-zA-Z]+$/.test(userPoolId),
    'createAuthHandler got no userPoolId of the form us-east-1_TjaQrWn2x, so no token could be verified. Pass userPoolId.',
  ],
  [
    ({ clientId }) => isCredential(clientId),
    'createAuthHandler got no clientId, so Cognito would refuse every call. Pass the app client’s id.',
  ],
  [
    ({ clientSecret }) => optional(isText)(clientSecret),
    'clientSecret is empty, so Cognito would refuse every call. Pass the app client’s secret, or omit it if the client has none.',
  ],
  [
    ({ clientSecret }) => optional(isWord)(clientSecret),
    'clientSecret contains a blank or a line break, so Cognito would refuse every call. Remove it, also at the start and the end.',
  ],
  [
    ({ region }) => optional((value) => isText(value) && /^[a-z0-9-]+$/.test(value))(region),
    'region is not an AWS region such as eu-west-1. Omit it: the pool’s id begins with its region.',
  ],
  [
    ({ endpoint }) => optional(isAddress)(endpoint),
    'endpoint is not an address such as http://127.0.0.1:9440. Pass one with a scheme and without username, password or query, or omit it to call AWS.',
  ],
  [
    ({ issuer }) => optional(isAddress)(issuer),
    'issuer is not an address such as https://cognito-idp.us-east-1.amazonaws.com/us-east-1_TjaQrWn2x, so no token could be verified. Omit it to accept Cognito’s own issuers.',
  ],
  [
    ({ cookie }) =>
      isTexts(cookie?.secrets) &&
      cookie.secrets.length > 0 &&
      cookie.secrets.every((secret) => secret.trim().length >= minSecretLength),
    `cookie.secrets needs at least one secret, each of ${minSecretLength} characters or more: anyone who guesses one can read the tokens. Create one with \`openssl rand -base64 32\`. If it comes from an environment variable, check that the variable is set.`,
  ],
  [
    ({ cookie: { name } }) =>
      optional((value) => isText(value) && /^(?!__)[\w-]{1,100}$/.test(value))(name),
    'cookie.name may contain only letters, digits, _ and -, at most 100 of them, or browsers drop the cookie. The handler adds __Host-, so omit that prefix.',
  ],
  [
    ({ cookie: { maxAge } }) =>
      optional((value) => Number.isSafeInteger(value) && Number(value) > 0)(maxAge),
    'cookie.maxAge must be a whole number of seconds, 1 or more, such as 30 * 86_400.',
  ],
  [
    ({ cookie: { secure } }) => optional((value) => typeof value === 'boolean')(secure),
    'cookie.secure must be true or false, and false only for plain HTTP on your own machine. Omit it everywhere else.',
  ],
  [
    ({ cookie: { domain } }) => optional(isDomain)(domain),
    'cookie.domain must be your own domain in lower case, such as example.com, without a scheme, a port or a leading dot. Omit it if only this host needs the session.',
  ],
  [
    ({ cookie: { domain, secure } }) => domain === undefined || secure !== false,
    'cookie.domain cannot be combined with cookie.secure: false, because anyone on the network could read the cookies. Omit one of them.',
  ],
  [
    ({ renewBefore }) => optional(isSeconds)(renewBefore),
    'renewBefore must be a number of seconds, 0 or more, such as 300.',
  ],
  [
    ({ trustedProxies = 0 }) => Number.isInteger(trustedProxies) && trustedProxies >= 0,
    'trustedProxies must be a number of proxies: 0, 1, 2 …',
  ],
  [
    ({ origins }) =>
      optional(
        (list) =>
          isTexts(list) && list.length > 0 && list.every((one) => originOf(one) !== undefined),
      )(origins),
    'origins must list the app’s own origins as a browser writes them, such as https://app.example: scheme, host and port, without a path or a wildcard. Otherwise the handler would refuse every page.',
  ],
  [
    ({ federation, userPoolId }) =>
      federation === undefined || hasPages(federation?.domain, userPoolId),
    'federation.domain is not the domain of a user pool, so there is nowhere to send the browser. Pass a prefix such as my-app, a domain such as auth.example.com, or the whole address.',
  ],
  [
    ({ federation }) =>
      [federation?.redirectUri, federation?.signedOutUri].every(optional(isAbsolute)),
    'federation.redirectUri and federation.signedOutUri must be whole addresses, one of the app client’s callback URLs and one of its sign-out URLs.',
  ],
  [
    ({ federation }) =>
      [federation?.signInPath, federation?.afterSignIn].every(
        optional((value) => returnPath(value) !== undefined),
      ),
    'federation.signInPath and federation.afterSignIn must be paths of this app, such as /sign-in.',
  ],
  [
    ({ federation }) => optional(isTexts)(federation?.scopes),
    'federation.scopes must be a list of scopes, such as ["openid", "email"].',
  ],
  [
    ({ allow }) => optional(isTexts)(allow),
    'allow must be a list of operations, such as ["InitiateAuth", "RespondToAuthChallenge"].',
  ],
  [
    ({ claims }) => optional(isTexts)(claims),
    'claims must be a list of claim names, such as ["sub", "email"].',
  ],
  [
    ({ store }) => optional(has('getItem', 'setItem', 'removeItem'))(store),
    'store needs the methods getItem, setItem and removeItem, like a storage of unstorage.',
  ],
  [
    ({ admin }) => optional(has('adminInitiateAuth', 'adminRespondToAuthChallenge'))(admin),
    'admin needs the methods adminInitiateAuth and adminRespondToAuthChallenge. Pass new CognitoIdentityProvider(…) of the AWS SDK, not CognitoIdentityProviderClient.',
  ],
  ...(['rateLimit', 'onEvent', 'fetch', 'now'] as const).map(
    (name): [(config: AuthConfig) => boolean, string] => [
      (config) => optional(isFunction)(config[name]),
      `${name} must be a function. Pass one, or omit it.`,
    ],
  ),
];
