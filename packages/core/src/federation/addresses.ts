/** What an app may ask of one sign-in. Source: Cognito developer guide, Authorize endpoint. */
export interface AuthorizeOptions {
  /** The provider's name in the pool, e.g. `Google` or `MyOkta`. Default: the pool's own sign-in page. */
  provider?: string | undefined;
  /** One of the provider's identifiers instead of its name, e.g. the domain of an email address. */
  idpIdentifier?: string | undefined;
  /** Default: every scope that the app client allows. `openid` is always among them. */
  scopes?: readonly string[] | undefined;
  /** Space-separated: `login` to sign in again, `none` to fail rather than ask. */
  prompt?: string | undefined;
  /** The username or email address that the provider fills in. */
  loginHint?: string | undefined;
  /** The language of the hosted pages, e.g. `de`. */
  lang?: string | undefined;
  /** The identifier of the API that the access token is for; it becomes `aud`. */
  resource?: string | undefined;
  /** Authentication levels, the highest first. No live pool confirms it. */
  acrValues?: readonly string[] | undefined;
  /** Seconds since the last sign-in that still count. No live pool confirms it. */
  maxAge?: number | undefined;
}

/** The option of each parameter of the authorize endpoint. */
const parameters = {
  identity_provider: 'provider',
  idp_identifier: 'idpIdentifier',
  scope: 'scopes',
  prompt: 'prompt',
  login_hint: 'loginHint',
  lang: 'lang',
  resource: 'resource',
  acr_values: 'acrValues',
  max_age: 'maxAge',
} as const satisfies Record<string, keyof AuthorizeOptions>;

/** Writes options as parameters of the authorize endpoint. */
export function writeOptions(options: AuthorizeOptions): URLSearchParams {
  const written = new URLSearchParams();
  for (const [name, option] of Object.entries(parameters)) {
    const value = options[option];
    const text = Array.isArray(value) ? value.join(' ') : `${value ?? ''}`;
    if (text) written.set(name, text);
  }
  return written;
}

/** Reads the options that a page wrote into an address; leaves out whatever no authorize endpoint takes. */
export function readOptions(written: URLSearchParams): AuthorizeOptions {
  const text = (name: keyof typeof parameters) => {
    const value = written.get(name) ?? '';
    return isPlain.test(value) ? value : undefined;
  };
  const list = (name: keyof typeof parameters) => text(name)?.split(' ').filter(Boolean);
  const seconds = text('max_age');
  return {
    provider: text('identity_provider'),
    idpIdentifier: text('idp_identifier'),
    scopes: list('scope'),
    prompt: text('prompt'),
    loginHint: text('login_hint'),
    lang: text('lang'),
    resource: text('resource'),
    acrValues: list('acr_values'),
    maxAge: seconds && /^\d{1,9}$/.test(seconds) ? Number(seconds) : undefined,
  };
}

// No control characters and no lone surrogates. The longest name of a provider has 32 characters.
const isPlain = /^[^\p{Cc}\p{Cs}]{1,256}$/u;

/** An app client as its hosted pages know it. */
export interface HostedClient {
  /** The base address of the pool's hosted pages. */
  pages: string;
  clientId: string;
  /** One of the app client's callback URLs. */
  redirectUri: string;
}

/** Returns where the browser goes to sign in. Source: Cognito developer guide, Authorize endpoint; RFC 7636. */
export function authorizeUrl(
  { pages, clientId, redirectUri }: HostedClient,
  options: AuthorizeOptions,
  { state, nonce, challenge }: { state: string; nonce: string; challenge: string },
): string {
  const { scopes } = options;
  // Without `openid` there is no ID token, and nothing that says who signed in.
  const asked = writeOptions({ ...options, scopes: scopes && [...new Set(['openid', ...scopes])] });
  const own = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    state,
    nonce,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  };
  return `${pages}/oauth2/authorize?${new URLSearchParams([...Object.entries(own), ...asked])}`;
}

/**
 * Returns where the browser goes to end the single sign-on session, and with SAML single logout the
 * provider's own.
 * @param signedOutUri one of the app client's sign-out URLs
 * Source: Cognito developer guide, Logout endpoint.
 */
export const logoutUrl = (
  { pages, clientId }: Pick<HostedClient, 'pages' | 'clientId'>,
  signedOutUri: string,
): string =>
  `${pages}/logout?${new URLSearchParams({ client_id: clientId, logout_uri: signedOutUri })}`;
