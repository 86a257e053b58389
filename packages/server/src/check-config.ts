import type { AuthConfig } from './config.ts';
import { originOf } from './http/origin.ts';
import { isOperation } from './operations.ts';

/**
 * Finds what would otherwise fail with the first person who signs in.
 * @throws {TypeError} saying what is wrong and what to pass.
 */
export function checkConfig(config: AuthConfig): void {
  if (typeof config !== 'object' || config === null || config instanceof Promise) {
    throw new TypeError(
      'createAuthHandler got no configuration. Pass an object, or a function that gives one at once: what has to be waited for is loaded before.',
    );
  }
  for (const [holds, text] of rules) if (!holds(config)) throw new TypeError(text);
  for (const name of config.allow ?? []) {
    if (!isOperation(name)) {
      throw new TypeError(
        `allow names "${name}", which is no operation that the handler relays. Take it out of the list.`,
      );
    }
  }
}

const minSecretLength = 32;

// What TypeScript refuses is looked for too: an environment variable that is not set gets past it.
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isWord = (value: unknown): value is string => isText(value) && /^\S+$/.test(value);
// What an app client has; quotation marks around it come from a file of environment variables.
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
const isAddress = (value: unknown) => {
  // A parser of addresses drops blanks around one, which nothing else does.
  const url = isWord(value) && URL.canParse(value) ? new URL(value) : undefined;
  return (
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    url.href === `${url.origin}${url.pathname}`
  );
};

/** Two labels or more, as an address of the network has only digits at its end. */
const isDomain = (value: unknown) =>
  isText(value) &&
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?$/.test(value);

/** What has to hold, and what is said where it does not. Never the value: it may be a secret. */
const rules: readonly [holds: (config: AuthConfig) => boolean, text: string][] = [
  [
    ({ userPoolId }) => isText(userPoolId) && /^[\w-]+_[0-9a-zA-Z]+$/.test(userPoolId),
    'createAuthHandler got no userPoolId of the form us-east-1_TjaQrWn2x, so no token could be verified. Pass userPoolId.',
  ],
  [
    ({ clientId }) => isCredential(clientId),
    'createAuthHandler got no clientId, and Cognito would refuse every call. Pass the app client’s id.',
  ],
  [
    ({ clientSecret }) => optional(isText)(clientSecret),
    'clientSecret is empty, and Cognito would refuse every call. Pass the app client’s secret, or leave it out for a client that has none.',
  ],
  [
    ({ clientSecret }) => optional(isWord)(clientSecret),
    'clientSecret has a blank or a line break in it, and Cognito would refuse every call. Take it out, also at its ends.',
  ],
  [
    ({ region }) => optional((value) => isText(value) && /^[a-z0-9-]+$/.test(value))(region),
    'region is no AWS region such as eu-west-1. Leave it out: the pool’s id begins with it.',
  ],
  [
    ({ endpoint }) => optional(isAddress)(endpoint),
    'endpoint is no address such as http://127.0.0.1:9440, so there is nobody to call. Pass one with its scheme and without name, password or query, or leave it out to call AWS.',
  ],
  [
    ({ issuer }) => optional(isAddress)(issuer),
    'issuer is no address such as https://cognito-idp.us-east-1.amazonaws.com/us-east-1_TjaQrWn2x, so no token could be verified. Leave it out for the service’s own.',
  ],
  [
    ({ cookie }) =>
      isTexts(cookie?.secrets) &&
      cookie.secrets.length > 0 &&
      cookie.secrets.every((secret) => secret.trim().length >= minSecretLength),
    `cookie.secrets needs at least one secret, each of ${minSecretLength} characters or more: whoever guesses one reads the tokens. Make one with \`openssl rand -base64 32\`. Where it comes from an environment variable, see that it is set.`,
  ],
  [
    ({ cookie: { name } }) =>
      optional((value) => isText(value) && /^(?!__)[\w-]{1,100}$/.test(value))(name),
    'cookie.name may hold letters, digits, _ and - only, 100 at most, or browsers drop the cookie. It follows __Host-, so leave that out.',
  ],
  [
    ({ cookie: { maxAge } }) =>
      optional((value) => Number.isSafeInteger(value) && Number(value) > 0)(maxAge),
    'cookie.maxAge is a whole number of seconds, 1 or more, such as 30 * 86_400.',
  ],
  [
    ({ cookie: { secure } }) => optional((value) => typeof value === 'boolean')(secure),
    'cookie.secure is true or false, and false for plain HTTP on your own machine only. Leave it out.',
  ],
  [
    ({ cookie: { domain } }) => optional(isDomain)(domain),
    'cookie.domain is a domain of your own in lower case, such as example.com: without a scheme, a port or a dot before it. Leave it out for cookies of this host alone.',
  ],
  [
    ({ cookie: { domain, secure } }) => domain === undefined || secure !== false,
    'cookie.domain stands beside cookie.secure: false, and a cookie of many hosts without TLS is anybody’s. Leave one of them out.',
  ],
  [
    ({ renewBefore }) => optional(isSeconds)(renewBefore),
    'renewBefore is a number of seconds, 0 or more, such as 300.',
  ],
  [
    ({ trustedProxies = 0 }) => Number.isInteger(trustedProxies) && trustedProxies >= 0,
    'trustedProxies is a number of proxies: 0, 1, 2 …',
  ],
  [
    ({ origins }) =>
      optional(
        (list) =>
          isTexts(list) && list.length > 0 && list.every((one) => originOf(one) !== undefined),
      )(origins),
    'origins lists the app’s own as a browser writes them, such as https://app.example: scheme, host and port, without a path or a wildcard. With any other, every page would be refused.',
  ],
  [
    ({ allow }) => optional(isTexts)(allow),
    'allow is a list of operations, such as ["InitiateAuth", "RespondToAuthChallenge"].',
  ],
  [
    ({ claims }) => optional(isTexts)(claims),
    'claims is a list of names of claims, such as ["sub", "email"].',
  ],
  [
    ({ store }) => optional(has('getItem', 'setItem', 'removeItem'))(store),
    'store needs the methods getItem, setItem and removeItem, as the storages of unstorage have them.',
  ],
  [
    ({ admin }) => optional(has('adminInitiateAuth', 'adminRespondToAuthChallenge'))(admin),
    'admin needs the methods adminInitiateAuth and adminRespondToAuthChallenge. Pass new CognitoIdentityProvider(…) of the AWS SDK, not CognitoIdentityProviderClient.',
  ],
  ...(['rateLimit', 'onEvent', 'fetch', 'now'] as const).map(
    (name): [(config: AuthConfig) => boolean, string] => [
      (config) => optional(isFunction)(config[name]),
      `${name} is a function. Pass one, or leave it out.`,
    ],
  ),
];
