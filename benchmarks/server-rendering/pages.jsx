import { Writable } from 'node:stream';
import { Authenticator } from '@aws-amplify/ui-react';
import { Passwordless as settings } from 'amazon-cognito-passwordless-auth';
import { Passwordless, PasswordlessContextProvider } from 'amazon-cognito-passwordless-auth/react';
import { Amplify } from 'aws-amplify';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { fixtures } from '../../packages/core/src/fixtures.ts';
import { decodeChallenge } from '../../packages/core/src/index.ts';
import { fetchTransport } from '../../packages/core/src/transport/index.ts';
import { EmailOtp } from '../../packages/react/src/challenges/email-otp/index.ts';
import { MfaSetup } from '../../packages/react/src/challenges/mfa-setup/index.ts';
import { NewPasswordRequired } from '../../packages/react/src/challenges/new-password-required/index.ts';
import { Challenge, SignIn } from '../../packages/react/src/index.ts';
import { BareForm } from '../bare-form.jsx';

const [userPoolId, clientId] = ['eu-west-1_AbCdEfGhI', '1example23456789'];
Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId: clientId } } });
settings.configure({ userPoolId, clientId, location: {}, history: {} });

const asked = (name, sample) => ({
  challenge: decodeChallenge(fixtures[name][sample].response),
  onAnswer() {},
});

/** What a server is asked to render, by what the tables call it. */
export const pages = {
  'A bare form': <BareForm />,
  '`<SignIn>`, name and password': (
    <SignIn
      transport={fetchTransport({ region: 'eu-west-1' })}
      authFlow="USER_SRP_AUTH"
      userPoolId={userPoolId}
      clientId={clientId}
    />
  ),
  '`<EmailOtp>`': <EmailOtp {...asked('EMAIL_OTP', 'first-factor')} />,
  '`<Challenge>`, an EMAIL_OTP': <Challenge {...asked('EMAIL_OTP', 'first-factor')} />,
  '`<NewPasswordRequired>`, with attributes': (
    <NewPasswordRequired {...asked('NEW_PASSWORD_REQUIRED', 'with-attributes')} />
  ),
  '`<MfaSetup>`': <MfaSetup {...asked('MFA_SETUP', 'totp-only')} />,
  '`<Authenticator>`': <Authenticator />,
  '`<Passwordless>`': (
    <PasswordlessContextProvider enableLocalUserCache>
      <Passwordless />
    </PasswordlessContextProvider>
  ),
};

/** At once: what would be waited for is left to the browser. */
export const atOnce = (page) => renderToString(page);

/** With all that is waited for. */
export function streamed(page) {
  return new Promise((resolve, reject) => {
    let html = '';
    const sink = new Writable({
      write(chunk, _, done) {
        html += chunk;
        done();
      },
      final(done) {
        resolve(html);
        done();
      },
    });
    const { pipe } = renderToPipeableStream(page, {
      onAllReady: () => pipe(sink),
      onError: reject,
    });
  });
}
