import type { MfaSetup } from '../challenges/mfa-setup/mfa-setup.ts';
import type { SideCall, SideTrip } from './side-trip.ts';

/** An authenticator app is set up in two calls before the challenge itself is answered. */
export const mfaSetupTrip: SideTrip<'MFA_SETUP'> = {
  // With an app as the only way, its secret is fetched without being asked for.
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

// What can be set up during a sign-in, as the view of MFA_SETUP says too; a test compares the two.
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
