import type { MfaSetup } from '../challenges/mfa-setup/mfa-setup.ts';
import type { SideCall, SideTrip } from './side-trip.ts';

/** Setting up an authenticator app takes two calls before the answer to the challenge. */
export const mfaSetupTrip: SideTrip<'MFA_SETUP'> = {
  // If an authenticator app is the only choice, fetch its secret at once.
  begin: (challenge) => {
    const [only, ...others] = challenge.mfasCanSetup.filter((name) => inPlace.has(name));
    return only === totp && others.length === 0 ? associate(challenge) : undefined;
  },
  answer: (challenge, { choice, code, friendlyDeviceName }) => {
    if (code !== undefined) return verify(challenge, code, friendlyDeviceName);
    return choice === totp ? associate(challenge) : undefined;
  },
};

const totp = 'SOFTWARE_TOKEN_MFA';

// The factors that a user can set up during sign-in. The view of MFA_SETUP has the same list; a
// test compares them.
const inPlace = new Set([totp, 'EMAIL_OTP', 'EMAIL_MFA']);

const associate = (challenge: MfaSetup): SideCall => ({
  operation: 'AssociateSoftwareToken',
  input: sessionOf(challenge),
});

const verify = (challenge: MfaSetup, code: string, name: string | undefined): SideCall => ({
  operation: 'VerifySoftwareToken',
  input: { ...sessionOf(challenge), UserCode: code, ...(name && { FriendlyDeviceName: name }) },
});

const sessionOf = ({ session }: MfaSetup) => (session === undefined ? {} : { Session: session });
