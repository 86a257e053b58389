/** What each entry may weigh in an app's bundle, in KiB gz with React left out, and what it may reach. */

/**
 * @typedef {object} Budget
 * @property {string} name
 * @property {string} code what an app would write
 * @property {number} limit KiB gz; more fails
 * @property {number} [bar] the figure aimed at, where `limit` had to be more
 * @property {'entry' | 'eager' | 'all'} [part] what counts: the entry's own chunk, all that loads
 *   with it, or every chunk there is
 * @property {readonly string[]} [may] what of `forbidden` is meant to be there
 */

/** Names of what only some entries may reach, and how its files are told. */
export const forbidden = {
  '@simplewebauthn/browser': /node_modules\/@simplewebauthn\//,
  uqr: /node_modules\/uqr\//,
  'react-hook-form': /node_modules\/react-hook-form\//,
  'core/srp': /packages\/core\/src\/srp\//,
  'packages/react': /packages\/react\//,
  'packages/emulator': /packages\/emulator\//,
  'fast-xml-parser': /node_modules\/fast-xml-parser\//,
};

const view = 'packages/react';
const form = [view, 'react-hook-form'];

const flow = `export { createSignIn } from '@countersign/core/flow';
  export { fetchTransport } from '@countersign/core/transport';`;

/** @type {readonly Budget[]} */
export const budgets = [
  {
    name: 'core: decodeChallenge + encodeAnswer, all 17',
    code: `export { decodeChallenge, encodeAnswer } from '@countersign/core'`,
    limit: 4,
  },
  {
    name: 'core: flow + fetch transport, codecs included',
    code: flow,
    part: 'eager',
    limit: 11,
  },
  {
    name: 'core: the same with SRP, which comes with the first password',
    code: flow,
    part: 'all',
    limit: 13,
    bar: 10,
  },
  {
    name: 'core: SRP alone',
    code: `export { startSrp } from '@countersign/core/srp'`,
    limit: 2,
    may: ['core/srp'],
  },
  {
    name: 'react: <SignIn> before the first answer, transport included',
    code: `export { SignIn } from '@countersign/react';
      export { fetchTransport } from '@countersign/core/transport';`,
    part: 'eager',
    limit: 24,
    may: [view],
  },
  {
    name: 'react: one code challenge alone (EMAIL_OTP)',
    code: `export { EmailOtp } from '@countersign/react/email-otp'`,
    part: 'eager',
    limit: 22,
    bar: 18,
    may: form,
  },
  {
    name: 'react: WEB_AUTHN alone',
    code: `export { WebAuthn } from '@countersign/react/web-authn'`,
    part: 'eager',
    limit: 12,
    may: [...form, '@simplewebauthn/browser'],
  },
  {
    name: 'react: MFA_SETUP alone',
    code: `export { MfaSetup } from '@countersign/react/mfa-setup'`,
    part: 'eager',
    limit: 30,
    may: [...form, 'uqr'],
  },
  {
    name: 'everything: every challenge, SRP, passkeys, QR, transport',
    code: `export * from '@countersign/react';
      export { fetchTransport } from '@countersign/core/transport';`,
    part: 'all',
    limit: 72,
    bar: 45,
    may: [view],
  },
  {
    name: 'styles.css',
    code: `import '@countersign/react/styles.css'`,
    part: 'eager',
    limit: 5,
    may: [view],
  },
];
