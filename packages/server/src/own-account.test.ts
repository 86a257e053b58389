import {
  changePassword,
  createAccount,
  deleteAccount,
  hasPassword,
  provePassword,
  readAccount,
  startApp,
  verifyApp,
} from '@countersign/core/account';
import { fetchTransport, relayTransport } from '@countersign/core/transport';
import { expect, test, vi } from 'vitest';
import { app } from '../test/support/app.ts';
import { browser, route, signInAs } from '../test/support/browser.ts';
import { cognito, endpoint, password, pool } from '../test/support/pool.ts';
import { isOperation, operations } from './operations.ts';

/** An account in a page, for each way that a page reaches Cognito. */
const reaches = {
  async 'through the relay'() {
    // By default the relay lets no page delete an account.
    const { handler } = app({ allow: Object.keys(operations).filter(isOperation) });
    const page = browser(handler);
    await signInAs(page, 'dana', password);
    const onSignedOut = vi.fn();
    const transport = relayTransport(route, { fetch: page.fetch });
    const signIn = async (given: string) => (await signInAs(page, 'dana', given)).status === 200;
    return { account: createAccount({ transport, onSignedOut }), onSignedOut, signIn };
  },
  async 'with tokens in the page'() {
    const service = cognito({ clients: [{ ...pool().clients?.[0], secret: undefined }] } as never);
    const transport = fetchTransport({ endpoint, fetch: service.fetch });
    const begin = (PASSWORD: string) =>
      transport('InitiateAuth', {
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId: 'serverclient',
        AuthParameters: { USERNAME: 'dana', PASSWORD },
      });
    const { AuthenticationResult } = await begin(password);
    const onSignedOut = vi.fn();
    const getAccessToken = () => AuthenticationResult?.AccessToken ?? '';
    const signIn = (given: string) =>
      begin(given).then(
        () => true,
        () => false,
      );
    return {
      account: createAccount({ transport, getAccessToken, onSignedOut }),
      onSignedOut,
      signIn,
    };
  },
};

const next = 'Correct-Horse-2!';

for (const [how, reach] of Object.entries(reaches)) {
  test(`${how}, what an account has is read`, async () => {
    const { account } = await reach();
    const read = await readAccount(account, ['user', 'factors', 'devices']);
    expect(read.user?.attributes['email']).toBe('dana@example.test');
    expect(hasPassword(read.factors ?? [])).toBe(true);
    expect(read.devices).toEqual([]);
  });

  test(`${how}, a password is changed, and only with the current one`, async () => {
    const { account, signIn } = await reach();
    const change = (current: string, proposed: string) =>
      changePassword(account, { current, proposed });
    await expect(change('wrong', next)).rejects.toMatchObject({ kind: 'incorrect' });
    await expect(change(password, 'short')).rejects.toMatchObject({ kind: 'password-policy' });
    expect(await signIn(next)).toBe(false);
    await change(password, next);
    expect(await signIn(next)).toBe(true);
  });

  test(`${how}, a password is proven without another taking its place`, async () => {
    const { account, signIn } = await reach();
    await expect(provePassword(account, 'wrong')).rejects.toMatchObject({ kind: 'incorrect' });
    await provePassword(account, password);
    expect(await signIn(password)).toBe(true);
  });

  test(`${how}, a sign-out everywhere follows the change of a password`, async () => {
    const { account, onSignedOut } = await reach();
    const change = { current: password, proposed: next, signOutEverywhere: true };
    expect(await changePassword(account, change)).toEqual({ signedOutEverywhere: true });
    expect(onSignedOut).toHaveBeenCalledTimes(1);
    await expect(account.call('GetUser', {})).rejects.toMatchObject({
      kind: 'access-token-invalid',
    });
  });

  test(`${how}, a wrong code sets no authenticator app up`, async () => {
    const { account } = await reach();
    expect(await startApp(account)).toMatch(/^[A-Z2-7]+$/);
    await expect(verifyApp(account, { code: '000000' })).rejects.toMatchObject({
      kind: 'code-mismatch',
    });
    expect((await readAccount(account, ['user'])).user?.secondSteps).toEqual([]);
  });

  test(`${how}, an account is deleted, and nobody is signed in`, async () => {
    const { account, onSignedOut, signIn } = await reach();
    await deleteAccount(account);
    expect(onSignedOut).toHaveBeenCalled();
    expect(await signIn(password)).toBe(false);
  });
}
