/** The size that each entry may add to an app's bundle, in KiB gz without React, and what it may reach. */

/**
 * @typedef {object} Budget
 * @property {number} limit KiB gz; more fails
 * @property {number} [bar] the figure aimed at, where `limit` had to be more
 * @property {readonly string[]} [may] what of `forbidden` is meant to be there
 */

/**
 * @typedef {object} Load
 * @property {string} name
 * @property {string} code what an app would write
 * @property {'eager' | 'all' | 'one file'} [part] what counts: all that loads with the entry (when
 *   left out), every file there is, or everything in one file
 * @property {readonly string[]} [and] source files that are loaded on demand, and count with what they load
 * @property {readonly string[]} [beside] source files that the page has loaded already; the weight
 *   excludes them, what they load, and what loads with the entry
 */

/**
 * Files that only some entries may reach, and the pattern that finds them. `may` names them, or what a group of
 * the pattern found: a challenge's view may reach its own folder and no other challenge's.
 * @type {Readonly<Record<string, RegExp>>}
 */
export const forbidden = {
  react: /^react(?:-dom)?(?:\/|$)/,
  'react-hook-form': /node_modules\/react-hook-form\//,
  '@simplewebauthn/browser': /node_modules\/@simplewebauthn\//,
  uqr: /node_modules\/uqr\//,
  oauth4webapi: /node_modules\/oauth4webapi\//,
  'fast-xml-parser': /node_modules\/fast-xml-parser\//,
  'core/srp': /packages\/core\/src\/srp\//,
  'packages/react': /packages\/react\//,
  'packages/emulator': /packages\/emulator\//,
  'the view of a challenge': /packages\/react\/src\/challenges\/([\w-]+)\/[\w-]+\.tsx?$/,
};

const react = ['react', 'packages/react'];

const flow = `export { createSignIn } from '@countersign/core/flow';
  export { fetchTransport } from '@countersign/core/transport';`;

const session = `export { createSession } from '@countersign/core/session';`;

const signedIn = `${session}
  export { RequireSession, SessionProvider, SignedIn, SignedOut, useSession }
  from '@countersign/react/session';`;

const signIn = `export { SignIn } from '@countersign/react';
  export { fetchTransport } from '@countersign/core/transport';`;

const providers = `export { createFederation, ProviderButtons } from '@countersign/react/federation';`;

const everything = `export * from '@countersign/react';
  export { fetchTransport } from '@countersign/core/transport';`;

/** What an app loads that is written in the usual ways. @type {readonly (Load & Budget)[]} */
export const loads = [
  {
    name: 'decodeChallenge and encodeAnswer, all 17 challenges',
    code: `export { decodeChallenge, encodeAnswer } from '@countersign/core'`,
    limit: 4,
  },
  {
    name: 'the flow with the fetch transport, before a password',
    code: flow,
    limit: 5.25,
  },
  {
    name: 'the flow with the fetch transport and SRP',
    code: flow,
    part: 'all',
    limit: 21,
    bar: 10,
  },
  {
    name: 'a session whose tokens are at the relay, to its first state',
    code: session,
    limit: 3.1,
    bar: 3,
  },
  {
    name: 'a session whose tokens are at the relay, with what renews it',
    code: session,
    and: ['packages/core/src/session/relay-keeper.ts'],
    limit: 3.75,
    bar: 3,
  },
  {
    name: 'a session whose tokens are in the page, with what renews it',
    code: session,
    and: ['packages/core/src/session/token-keeper.ts'],
    limit: 5.4,
    bar: 4.5,
  },
  {
    name: 'provider, hook and guards of a session, to its first state',
    code: signedIn,
    limit: 4.25,
    bar: 3,
    may: react,
  },
  {
    name: 'provider, hook and guards of a session whose tokens are at the relay, with what renews it',
    code: signedIn,
    and: ['packages/core/src/session/relay-keeper.ts'],
    limit: 4.8,
    bar: 3,
    may: react,
  },
  {
    name: 'provider, hook and guards of a session whose tokens are in the page, with what renews it',
    code: signedIn,
    and: ['packages/core/src/session/token-keeper.ts'],
    limit: 6.5,
    bar: 4.5,
    may: react,
  },
  {
    name: 'useStepUp and <StepUp>, beside a session and <SignIn>, until a step-up begins',
    code: `${signIn} ${signedIn} export const stepUp = () => import('@countersign/react/step-up');`,
    and: ['packages/react/src/step-up/index.ts'],
    beside: [],
    limit: 2.6,
    may: react,
  },
  {
    name: 'useStepUp and <StepUp>, beside flow and views, with a step-up that has begun',
    code: `${signIn} ${signedIn} export const stepUp = () => import('@countersign/react/step-up');
      export const shared = () =>
        Promise.all([import('@countersign/react/parts'), import('@countersign/react/hooks')]);`,
    and: [
      'packages/react/src/step-up/index.ts',
      'packages/react/src/step-up/step-up-steps.tsx',
      'packages/core/src/flow/step-up.ts',
    ],
    beside: [
      'packages/react/src/sign-in/flow-screens.tsx',
      'packages/react/src/parts/deferred.ts',
      'packages/react/src/parts/index.ts',
      'packages/react/src/hooks/index.ts',
    ],
    limit: 7,
    bar: 2.5,
    may: react,
  },
  // Our aims: 1.5 for the buttons beside a sign-in, and 8 for what a callback adds to them.
  {
    name: '<ProviderButtons> alone, to its first state',
    code: providers,
    limit: 3.75,
    may: react,
  },
  {
    name: '<ProviderButtons> alone, with what a press loads',
    code: providers,
    and: ['packages/core/src/federation/leave-page.ts'],
    limit: 6.5,
    may: react,
  },
  {
    name: '<ProviderButtons> alone, with what a callback loads, oauth4webapi included',
    code: providers,
    and: [
      'packages/core/src/federation/finish-in-page.ts',
      'packages/react/src/federation/oauth.ts',
    ],
    limit: 12.5,
    may: react,
  },
  {
    name: '<UserButton> alone',
    code: `export { UserButton } from '@countersign/react/session';`,
    limit: 2.25,
    may: react,
  },
  {
    name: '<IdleWarning> alone',
    code: `export { IdleWarning } from '@countersign/react/session';`,
    limit: 1.75,
    may: react,
  },
  {
    name: 'SRP alone, for a password',
    code: `export { startSrp } from '@countersign/core/srp'`,
    limit: 2,
    may: ['core/srp'],
  },
  {
    name: 'one code challenge alone',
    code: `export { EmailOtp } from '@countersign/react/email-otp'`,
    limit: 20,
    may: [...react, 'react-hook-form', 'email-otp'],
  },
  {
    name: 'the styles of one code challenge',
    code: ['base', 'field', 'code-field', 'resend', 'help']
      .map((part) => `import '@countersign/react/styles/${part}.css';`)
      .join(''),
    limit: 3,
    may: react,
  },
  {
    name: '<SignIn> before its form is usable, transport included',
    code: signIn,
    limit: 13,
    may: react,
  },
  {
    name: '<SignIn> with the flow, which follows',
    code: signIn,
    and: [
      'packages/react/src/sign-in/flow-screens.tsx',
      'packages/react/src/parts/deferred.ts',
      'packages/core/src/flow/engine.ts',
      'packages/core/src/transport/fetch-call.ts',
    ],
    limit: 32.5,
    may: react,
  },
  {
    name: 'the styles of the first screen',
    code: `import '@countersign/react/styles/first-screen.css';`,
    limit: 3,
    may: react,
  },
  // The bar is in terms of one file, as the figures of others are.
  {
    name: 'everything in one file',
    code: everything,
    part: 'one file',
    limit: 69,
    bar: 45,
    may: Object.keys(forbidden),
  },
  {
    name: 'everything, as it is loaded: file by file',
    code: everything,
    part: 'all',
    limit: 87.5,
    bar: 73,
    may: react,
  },
];

/** Entry whose dynamic imports are the views of challenges. */
export const viewsEntry = `export { SignIn } from '@countersign/react';`;

/** What a view may add of its own, in KiB gz. @param {string} challenge its folder */
export function limitOfView(challenge) {
  return { 'web-authn': 5, 'mfa-setup': 8 }[challenge] ?? 3;
}

/**
 * Entry whose dynamic imports are the sections of the account, beside all parts and the form library,
 * which most of them share.
 */
export const sectionsEntry = `export { Account } from '@countersign/react/account';
  export const shared = () =>
    Promise.all([import('@countersign/react/parts'), import('@countersign/react/hooks')]);`;

/** What a section may add of its own, in KiB gz. */
export const limitOfSection = () => 6;

/** A view with something to fill in. @param {string} challenge @param {number} limit @param {string[]} more */
const form = (challenge, limit, ...more) => view(challenge, limit, 'react-hook-form', ...more);

/** One with nothing but buttons. @param {string} challenge @param {number} limit @param {string[]} more */
const view = (challenge, limit, ...more) => ({
  [`@countersign/react/${challenge}`]: { limit, may: [...react, challenge, ...more] },
});

/** The styles of one part. @param {string} part @param {number} [limit] */
const styles = (part, limit = 0.5) => ({
  [`@countersign/react/styles/${part}.css`]: { limit, may: react },
});

const xml = { limit: 24, may: ['fast-xml-parser'] };

/**
 * Each line of the export maps, whole; of a line with a `*` the heaviest file counts.
 * @type {Readonly<Record<string, Budget>>}
 */
export const subpaths = {
  '@countersign/core': { limit: 6.1, bar: 5.5 },
  '@countersign/core/initiate-auth-response': { limit: 2 },
  '@countersign/core/initiate-auth-response/xml': xml,
  '@countersign/core/respond-to-auth-challenge-response': { limit: 2 },
  '@countersign/core/respond-to-auth-challenge-response/xml': xml,
  '@countersign/core/flow': { limit: 5 },
  '@countersign/core/first-screen': { limit: 0.75 },
  '@countersign/core/challenge-error': { limit: 1 },
  '@countersign/core/failure': { limit: 1.5 },
  '@countersign/core/device-store': { limit: 1 },
  // Ten sections; an app loads those that it shows.
  '@countersign/core/account': { limit: 7 },
  '@countersign/core/federation': { limit: 1.4 },
  '@countersign/core/federation/protocol': { limit: 3.5 },
  '@countersign/core/return-path': { limit: 0.5 },
  '@countersign/core/step-up': { limit: 1 },
  '@countersign/core/step-up/ways': { limit: 0.75 },
  '@countersign/core/session': { limit: 4 },
  '@countersign/core/session/reasons': { limit: 0.5 },
  '@countersign/core/pool': { limit: 3.25 },
  '@countersign/core/srp': { limit: 2.5, may: ['core/srp'] },
  '@countersign/core/transport': { limit: 2.75 },
  '@countersign/core/guarded-transport': { limit: 3 },
  '@countersign/core/secret-hash': { limit: 0.5 },
  '@countersign/core/fixtures': { limit: 5 },

  '@countersign/react': { limit: 14, may: react },
  ...form('admin-no-srp-auth', 18.5),
  ...form('custom-challenge', 19),
  ...view('device-password-verifier', 4.25),
  ...view('device-srp-auth', 4.25),
  ...form('email-mfa', 20.25),
  ...form('email-otp', 20.25),
  ...form('mfa-setup', 28, 'uqr'),
  ...form('new-password-required', 21.75),
  ...form('password', 18.5),
  ...form('password-srp', 18.5),
  ...view('password-verifier', 4.25),
  ...form('select-challenge', 20),
  ...form('select-mfa-type', 19),
  ...form('sms-mfa', 20.75),
  ...form('sms-otp', 20.75),
  ...form('software-token-mfa', 19.75),
  ...view('unknown', 4.5),
  ...view('web-authn', 9.5, '@simplewebauthn/browser'),
  '@countersign/react/register-passkey': {
    limit: 9.25,
    may: [...react, '@simplewebauthn/browser'],
  },
  '@countersign/react/account': { limit: 8, may: react },
  ...form('account/parts', 33, 'uqr', 'mfa-setup'),
  ...form('account/profile', 24),
  ...form('account/email', 26.5),
  ...form('account/phone', 26.5),
  ...form('account/password', 23),
  ...view('account/passkeys', 13, '@simplewebauthn/browser'),
  ...view('account/devices', 9),
  ...view('account/sessions', 9),
  ...form('account/authenticator-app', 24.5),
  ...view('account/second-step', 10, 'select-mfa-type'),
  ...form('account/delete-account', 22),
  ...view('account/passkey-offer', 13, '@simplewebauthn/browser'),
  '@countersign/react/account/locales': { limit: 1, may: react },
  '@countersign/react/account/locales/*': { limit: 4, may: react },
  // What a form of theirs holds, and none of their views; and the sentences for errors, which a page
  // without a script has from here: they were 1.4 of every view.
  '@countersign/react/post': {
    limit: 4.5,
    bar: 3,
    may: [...react, 'new-password-required', 'select-challenge'],
  },
  '@countersign/react/federation': { limit: 4, may: react },
  '@countersign/react/federation/locales': { limit: 1, may: react },
  '@countersign/react/federation/locales/*': { limit: 2, may: react },
  '@countersign/react/phone': { limit: 7, may: [...react, 'libphonenumber-js'] },
  ...form('sign-up', 42.25),
  '@countersign/react/sign-up/locales': { limit: 1, may: react },
  '@countersign/react/sign-up/locales/*': { limit: 1.5, may: react },
  '@countersign/react/session': { limit: 4, may: react },
  '@countersign/react/step-up': { limit: 7, may: react },
  '@countersign/react/parts': { limit: 11.75, bar: 11, may: react },
  '@countersign/react/hooks': { limit: 16.5, may: [...react, 'react-hook-form'] },
  '@countersign/react/testing': { limit: 20, may: react },
  '@countersign/react/locales': { limit: 1, may: react },
  '@countersign/react/locales/*': { limit: 8.1, may: react },
  '@countersign/react/styles.css': { limit: 5, may: react },
  ...styles('first-screen', 3),
  ...styles('deferred', 2),
  '@countersign/react/guarded.css': { limit: 5, may: react },
  ...styles('account', 1.25),
  ...styles('base', 2.75),
  ...styles('choice-list', 1),
  ...styles('code-field'),
  ...styles('custom-challenge'),
  ...styles('error-summary'),
  ...styles('federation', 1),
  ...styles('field', 1),
  ...styles('help'),
  ...styles('mfa-setup', 1),
  ...styles('new-password-required'),
  ...styles('notice'),
  ...styles('password-field', 1),
  ...styles('password-rules'),
  ...styles('resend'),
  ...styles('session', 1.25),
  ...styles('phone', 1),
  ...styles('sign-up', 1),
  ...styles('sign-in'),
  ...styles('step-up'),
  ...styles('tile'),
};
