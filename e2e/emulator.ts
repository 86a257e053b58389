import seed from '../apps/demo/seed.json' with { type: 'json' };

/** A message in the emulator's inbox. */
interface Message {
  code: string;
  to: string;
}

/** A failure that is switched on; the emulator's README says what each kind is. */
interface Fault {
  kind: 'throttle' | 'internal' | 'drop';
  operation: string;
  /** How many calls; left out, all of them until `mend`. */
  times?: number;
  /** Seconds to wait, for `throttle`. */
  retryAfter?: number;
}

interface Answer {
  AuthenticationResult?: Record<string, unknown>;
}

interface Signing {
  username: string;
  password: string;
}

function poolOf(username: string): (typeof seed.pools)[number] {
  const pool = seed.pools.find(({ users }) => users.some((user) => user.username === username));
  if (!pool) throw new Error(`seed.json has no ${username}.`);
  return pool;
}

/** The emulated user pool of one worker, from the outside. */
export class Emulator {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  /** Back to the seeded users, an empty inbox and the real time. */
  async reset(): Promise<void> {
    await this.#send('POST', 'reset', {});
  }

  /** Moves the pool's clock on, e.g. past the end of a session. */
  async advanceClock(seconds: number): Promise<void> {
    await this.#send('POST', 'clock', { advance: seconds });
  }

  /** Has the next calls of an operation fail. */
  async fault(fault: Fault): Promise<void> {
    await this.#send('POST', 'faults', fault);
  }

  /** Ends every failure. */
  async mend(): Promise<void> {
    await this.#send('DELETE', 'faults');
  }

  /** The codes sent to an address or number, oldest first. */
  async codes(to: string): Promise<string[]> {
    const address = new URL('/_emulator/inbox', this.url);
    address.searchParams.set('to', to);
    const response = await fetch(address, { headers: { accept: 'application/json' } });
    const messages: Message[] = await response.json();
    return messages.map(({ code }) => code);
  }

  /** The newest code; the screen that asks for it is there only once it was sent. */
  async code(to: string): Promise<string> {
    const code = (await this.codes(to)).at(-1);
    if (code === undefined) throw new Error(`No code was sent to ${to}.`);
    return code;
  }

  /** Signs a user in on another device, with a password alone. */
  async signIn({ username, password }: Signing, device: string): Promise<void> {
    const [client] = poolOf(username).clients;
    const input = {
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: client?.id,
      AuthParameters: { USERNAME: username, PASSWORD: password },
    };
    await this.#call('InitiateAuth', input, { 'user-agent': device });
  }

  /** Signs a user in elsewhere by a password, and returns the tokens. */
  async tokensOf({ username, password }: Signing): Promise<Record<string, unknown>> {
    const [client] = poolOf(username).clients;
    const { AuthenticationResult } = await this.#call('InitiateAuth', {
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: client?.id,
      AuthParameters: { USERNAME: username, PASSWORD: password },
    });
    return AuthenticationResult ?? {};
  }

  /** Has a code for a sign-in sent to a user's email address, and returns it. */
  async codeForSignIn(username: string): Promise<string> {
    const [client] = poolOf(username).clients;
    await this.#call('InitiateAuth', {
      AuthFlow: 'USER_AUTH',
      ClientId: client?.id,
      AuthParameters: { USERNAME: username, PREFERRED_CHALLENGE: 'EMAIL_OTP' },
    });
    return this.code(username);
  }

  /** Calls an operation of an administrator on a user. */
  async admin(operation: `Admin${string}`, username: string, input: object = {}): Promise<void> {
    const { id: UserPoolId } = poolOf(username);
    await this.#call(operation, { UserPoolId, Username: username, ...input });
  }

  async #call(operation: string, input: object, headers: object = {}): Promise<Answer> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
        ...headers,
      },
      body: JSON.stringify(input),
    });
    if (!response.ok) throw new Error(`${operation} answered ${response.status}.`);
    return response.json();
  }

  async #send(method: string, path: string, body: object = {}): Promise<void> {
    const response = await fetch(new URL(`/_emulator/${path}`, this.url), {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`/_emulator/${path} answered ${response.status}.`);
  }
}
