import { describe, expect, test } from 'vitest';
import { createEmulator } from '../../emulator/src/index.ts';
import {
  type ContactName,
  changeContact,
  contactOf,
  createAccount,
  sendContactCode,
  verifyContact,
} from '../src/account/index.ts';
import { fetchTransport } from '../src/transport/fetch.ts';

const values = {
  email: { own: 'dana@example.com', wrong: 'dna@example.com' },
  phone_number: { own: '+15550100001', wrong: '+15550100002' },
};
const passwords = { old: 'Correct-Horse-1!', new: 'Correct-Horse-2!' };

/** What users of a pool sign in with, beside the attribute that they change. */
const aliases = {
  'the attribute': (name: ContactName) => ({ UsernameAttributes: [name] }),
  'an alias': (name: ContactName) => ({ AliasAttributes: [name] }),
  'a username': () => ({}),
} satisfies { [alias: string]: (name: ContactName) => object };

interface Kind {
  alias: keyof typeof aliases;
  name: ContactName;
  waits: boolean;
  /** Cognito sends a code after each change. */
  sends: boolean;
}

const kinds = (Object.keys(aliases) as (keyof typeof aliases)[]).flatMap((alias) =>
  (['email', 'phone_number'] as const).flatMap((name) => [
    { alias, name, waits: true, sends: true },
    { alias, name, waits: false, sends: true },
    { alias, name, waits: false, sends: false },
  ]),
) satisfies Kind[];

const usernameIn = ({ alias, name }: Kind) =>
  alias === 'the attribute' ? values[name].own : 'dana';

/** A pool with one user, whose only address or number is verified. */
const emulatorOf = (kind: Kind) => {
  const { alias, name, waits, sends } = kind;
  return createEmulator({
    seed: {
      pools: [
        {
          id: 'us-east-1_Contact01',
          create: {
            PoolName: 'contact',
            ...aliases[alias](name),
            ...(sends && { AutoVerifiedAttributes: [name] }),
            UserAttributeUpdateSettings: {
              AttributesRequireVerificationBeforeUpdate: waits ? [name] : [],
            },
          },
          clients: [{ id: 'client', ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] }],
          users: [
            {
              username: usernameIn(kind),
              password: passwords.old,
              attributes: { [name]: values[name].own, [`${name}_verified`]: 'true' },
            },
          ],
        },
      ],
    },
  });
};

function poolOf(kind: Kind, snapshot: string) {
  const { own } = values[kind.name];
  const { alias } = kind;
  const emulator = createEmulator({ snapshot });
  const transport = fetchTransport({
    endpoint: 'http://cognito.test/',
    retryDelay: 0,
    fetch: async (url, init) => emulator.fetch(new Request(url as string, init)),
  });
  const client = { ClientId: 'client' };
  return {
    /** What the user signs in with, as long as nothing has changed. */
    alias: alias === 'a username' ? 'dana' : own,
    username: usernameIn(kind),
    codeAt: (to: string) => emulator.inbox.newCode(to, { timeout: 0 }),
    async signIn(name: string, password: string) {
      const { AuthenticationResult } = await transport('InitiateAuth', {
        ...client,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: name, PASSWORD: password },
      });
      const token = AuthenticationResult?.AccessToken ?? '';
      const account = createAccount({ transport, getAccessToken: () => token });
      await account.load('user');
      return account;
    },
    forgotPassword: (name: string) => transport('ForgotPassword', { ...client, Username: name }),
    resetPassword: (name: string, code: string) =>
      transport('ConfirmForgotPassword', {
        ...client,
        Username: name,
        ConfirmationCode: code,
        Password: passwords.new,
      }),
  };
}

describe.each(kinds)(
  'users who sign in with $alias, where $name waits for its code: $waits, and a change sends one: $sends',
  (kind) => {
    const { name, waits, sends } = kind;
    const { own, wrong } = values[name];
    // Keys and verifiers are made once, not for each test.
    const seeded = emulatorOf(kind).snapshot();

    async function withWrong(pool: ReturnType<typeof poolOf>) {
      const account = await pool.signIn(pool.alias, passwords.old);
      const { replaced, delivery } = await changeContact(account, name, wrong);
      expect({ replaced, isSent: delivery !== undefined }).toEqual({
        replaced: !waits,
        isSent: sends,
      });
      return account;
    }

    async function resetAndSignIn(pool: ReturnType<typeof poolOf>) {
      await pool.forgotPassword(pool.alias);
      await pool.resetPassword(pool.alias, await pool.codeAt(own));
      const account = await pool.signIn(pool.alias, passwords.new);
      const user = account.peek('user').data;
      expect(user && contactOf(user, name)).toEqual({ value: own, isVerified: true });
    }

    /** As the section does, when the user presses “Go back”. */
    async function putBack(
      account: Awaited<ReturnType<typeof withWrong>>,
      pool: ReturnType<typeof poolOf>,
    ) {
      const { delivery } = await changeContact(account, name, own);
      if (!delivery) await sendContactCode(account, name);
      await verifyContact(account, name, await pool.codeAt(own));
    }

    test('after a wrong value and a lost code, the user can go back and sign in', async () => {
      const pool = poolOf(kind, await seeded);
      const account = await withWrong(pool);
      if (!waits) await putBack(account, pool);
      await resetAndSignIn(pool);
    });

    test('after a wrong value and a lost code, a user who left in between can sign in', async () => {
      const pool = poolOf(kind, await seeded);
      await withWrong(pool);
      // In a pool that does not wait, the attribute itself is now wrong, also as a name.
      const known = waits || pool.username === 'dana' ? pool.username : wrong;
      const account = await pool.signIn(known, passwords.old);
      const user = account.peek('user').data;
      expect(user && contactOf(user, name)).toEqual(
        waits ? { value: own, isVerified: true } : { value: wrong, isVerified: false },
      );
      if (!waits) await putBack(account, pool);
      await resetAndSignIn(pool);
    });

    test('the right code is what makes the new value count', async () => {
      const pool = poolOf(kind, await seeded);
      const account = await withWrong(pool);
      if (!sends) await sendContactCode(account, name);
      await verifyContact(account, name, await pool.codeAt(wrong));
      const user = account.peek('user').data;
      expect(user && contactOf(user, name)).toEqual({ value: wrong, isVerified: true });
      await pool.forgotPassword(kind.alias === 'a username' ? 'dana' : wrong);
      expect(await pool.codeAt(wrong)).toMatch(/^\d{6}$/);
    });
  },
);

test.each(['email', 'phone_number'] as const)(
  '%s that replaces the old one at once cannot reset a password, which the section says before',
  async (name) => {
    const kind: Kind = { alias: 'a username', name, waits: false, sends: true };
    const pool = poolOf(kind, await emulatorOf(kind).snapshot());
    const account = await pool.signIn('dana', passwords.old);
    await changeContact(account, name, values[name].wrong);
    await expect(pool.forgotPassword('dana')).rejects.toMatchObject({
      kind: 'recovery-unavailable',
    });
  },
);
