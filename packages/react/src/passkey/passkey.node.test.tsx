import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { MfaSetup } from '../challenges/mfa-setup/index.ts';
import { WebAuthn } from '../challenges/web-authn/index.ts';
import { decoded } from '../testing/decoded.ts';
import { RegisterPasskey } from './index.ts';

const nothing = async () => {};

test('server rendering does not say that the browser lacks passkeys', () => {
  const challenge = decoded('WEB_AUTHN', 'plain');
  expect(renderToString(<WebAuthn challenge={challenge} onAnswer={nothing} />)).toContain(
    'Use your passkey',
  );
  const start = () => new Promise<never>(() => {});
  expect(renderToString(<RegisterPasskey start={start} complete={nothing} />)).toContain(
    'Add a passkey',
  );
});

test('the QR code is in the server’s HTML as one path, without style and data: addresses', () => {
  const challenge = { ...decoded('MFA_SETUP', 'totp-only'), secretCode: 'JBSWY3DPEHPK3PXP' };
  const html = renderToString(<MfaSetup challenge={challenge} onAnswer={nothing} />);
  expect(html.match(/<path/g)).toHaveLength(1);
  expect(html).not.toMatch(/ style="|<style|data:| on[a-z]+="/);
});
