/** Why a sign-in through a provider did not work. A table of messages is complete when it has each of them. */
export const federationProblems = [
  // The user left the provider's page, or closed its window.
  'cancelled',
  // The provider or the pool does not let this user in.
  'denied',
  // A Lambda trigger refused; its text says why.
  'trigger',
  // Another account has this email address or phone number.
  'account-exists',
  // The provider did not pass on an attribute that the pool requires.
  'attribute-missing',
  // The provider or Cognito failed.
  'provider-failed',
  // The provider cannot sign in without asking, and the app asked for `prompt=none`.
  'interaction-required',
  // The app client, the domain, a scope or the provider is not set up right.
  'misconfigured',
  // The sign-in began more than an hour ago, or Cognito no longer takes its code.
  'expired',
  // The address was opened before.
  'used',
  // This browser did not begin the sign-in.
  'foreign',
  // The response does not belong to the request or to the pool.
  'invalid',
  // No response arrived.
  'network-failed',
] as const;

/** The key of a problem's message. */
export type FederationProblem = (typeof federationProblems)[number];

export const isProblem = (value: unknown): value is FederationProblem =>
  federationProblems.some((one) => one === value);

/** What the redirect says of a failed sign-in, as it came. */
export interface Refusal {
  error: string;
  description: string;
}

/** What that means. */
export interface Explained {
  problem: FederationProblem | 'linked';
  /** The Lambda trigger's own words. */
  text?: string | undefined;
}

/**
 * The table: what an error on the redirect means. The first row that matches both texts decides.
 *
 * `linked` is no failure: a trigger linked the provider to an existing account during this very sign-in,
 * Cognito then finds the account that it was about to create, and the next attempt works.
 *
 * Sources: OpenID Connect Core, 3.1.2.6; RFC 6749, 4.1.2.1; Cognito developer guide, Authorize endpoint;
 * the texts from amplify-js#3778, amplify-js#4319, amplify-js#9976, amplify-flutter#1716.
 */
const rows: readonly (readonly [error: RegExp, description: RegExp, Explained['problem']])[] = [
  [/^/, /^(?:Invalid .+: )?Already found an entry for username/i, 'linked'],
  [/^/, /failed with error /i, 'trigger'],
  [/^/, /alias.*exists|already exists|email.*already/i, 'account-exists'],
  [
    /^/,
    /attributes? required|required attribute|cannot be empty|attribute.*missing/i,
    'attribute-missing',
  ],
  [/^/, /cancel+ed|(?:user|resource owner).*(?:denied|declined)|user_cancel/i, 'cancelled'],
  [/^access_denied$/, /^(?:Access denied)?\.?$/i, 'cancelled'],
  [/^(?:access_denied|user_.+|consent_required)$/, /^/, 'denied'],
  [/^/, /user is disabled/i, 'denied'],
  [/^(?:login|interaction|account_selection)_required$/, /^/, 'interaction-required'],
  [/^(?:temporarily_unavailable|server_error)$/, /^/, 'provider-failed'],
  [/^(?:unauthorized_client|invalid_client|invalid_scope|unsupported_\w+)$/, /^/, 'misconfigured'],
  [/^/, /attribute cannot be updated|scope|redirect|identity.?provider|client/i, 'misconfigured'],
  [/^/, /^/, 'provider-failed'],
];

/** Explains an error of the redirect. */
export function explain({ error, description }: Refusal): Explained {
  const problem =
    rows.find(([code, text]) => code.test(error) && text.test(description))?.[2] ??
    'provider-failed';
  // The service appends a full stop and a space to what the trigger threw.
  const said = /failed with error (.{1,500}?)\.?$/is.exec(description.trimEnd())?.[1];
  return problem === 'trigger' && said ? { problem, text: said } : { problem };
}

/** A second `linked` in a row did not help, so the account is another one. */
export const finalOf = (problem: FederationProblem | 'linked'): FederationProblem =>
  problem === 'linked' ? 'account-exists' : problem;
