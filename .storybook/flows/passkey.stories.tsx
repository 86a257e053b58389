import { completePasskey, createAccount, startPasskey } from '@countersign/core/account';
import { type ChallengeProps, createChallenge, views } from '@countersign/react';
import { browserRegistration, RegisterPasskey } from '@countersign/react/register-passkey';
import { browserPrompt, WebAuthn } from '@countersign/react/web-authn';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { expect } from 'storybook/test';
import { type Authenticator, createAuthenticator } from './authenticator.ts';
import { FlowStage, type Visit } from './flow-stage.tsx';
import { hands } from './hands.ts';
import { poolOffering, reachable } from './pools.ts';

interface Props {
  /** The holder of the passkey: a stand-in in this page, which never prompts, or this browser. */
  authenticator: 'stand-in' | 'browser';
}

function PasskeyFlow({ authenticator }: Props): ReactNode {
  const [{ registration, prompt }] = useState(() =>
    authenticator === 'browser' ? browser : createAuthenticator(),
  );
  return (
    <PromptContext.Provider value={prompt}>
      <FlowStage
        pool={{ ...poolOffering('PASSWORD', 'WEB_AUTHN'), mfa }}
        person={pia}
        Challenge={Challenge}
        afterSignIn={(visit) => <AddPasskey {...visit} prompt={registration} />}
      />
    </PromptContext.Provider>
  );
}

const mfa = {
  MfaConfiguration: 'OFF',
  WebAuthnConfiguration: { RelyingPartyId: location.hostname, UserVerification: 'required' },
};

const pia = {
  username: 'pia@example.com',
  attributes: reachable('pia@example.com'),
  password: 'Fingertip-Door-5',
  shows: 'A password now; a passkey is added, and signs in from then on.',
};

const PromptContext = createContext(browserPrompt);

const Challenge = createChallenge({
  ...views,
  WEB_AUTHN: function WithPrompt(props: ChallengeProps<'WEB_AUTHN'>) {
    return <WebAuthn {...props} prompt={useContext(PromptContext)} />;
  },
});

const browser: Authenticator = { registration: browserRegistration, prompt: browserPrompt };

function AddPasskey({
  tokens,
  transport,
  signInAgain,
  prompt,
}: Visit & { prompt: Authenticator['registration'] }): ReactNode {
  const { accessToken = '' } = tokens;
  const [account] = useState(() => createAccount({ transport, getAccessToken: () => accessToken }));
  return (
    <RegisterPasskey
      start={(options) => startPasskey(account, options)}
      complete={(credential, options) => completePasskey(account, credential, options)}
      prompt={prompt}
      onContinue={signInAgain}
    />
  );
}

const meta = {
  title: 'Flows/Passkey',
  component: PasskeyFlow,
  args: { authenticator: 'stand-in' },
  argTypes: { authenticator: { control: 'inline-radio', options: ['stand-in', 'browser'] } },
} satisfies Meta<typeof PasskeyFlow>;

export default meta;
type Story = StoryObj<typeof meta>;

export const AddedAndUsed: Story = {
  play: async ({ canvas, userEvent }) => {
    const { type, press, choose, see, calls, requests } = hands(canvas, userEvent);
    await press('Continue');
    await see('Enter your password');
    await type('Password', 'Fingertip-Door-5');
    await press('Sign in');
    await see('Add a passkey');
    await press('Add a passkey');
    await see('Passkey added');

    await press('Continue');
    await see('Sign in');
    await press('Continue');
    await see('Choose how to sign in');
    await choose('Passkey');
    await press('Continue');
    await see('Use your passkey');
    await press('Continue');
    await see('Add a passkey');
    await expect(calls().slice(-3)).toEqual([
      'InitiateAuth SELECT_CHALLENGE',
      'RespondToAuthChallenge WEB_AUTHN',
      'RespondToAuthChallenge tokens',
    ]);
    await expect(requests()).toMatch(/"CREDENTIAL": "•+"/);
  },
};
