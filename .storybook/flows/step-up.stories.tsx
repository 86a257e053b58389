import type { AuthenticationResult } from '@countersign/core/initiate-auth-response';
import { createSession } from '@countersign/core/session';
import { SessionProvider } from '@countersign/react/session';
import { StepUp, useStepUp } from '@countersign/react/step-up';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ReactNode, useState } from 'react';
import { expect, waitFor, within } from 'storybook/test';
import { clientId, userPoolId } from './bench.ts';
import { FlowStage, type Visit } from './flow-stage.tsx';
import { anotherThan, hands } from './hands.ts';
import { poolOffering, reachable } from './pools.ts';

const meta = {
  title: 'Flows/Step-up',
  component: FlowStage,
  args: {
    authFlow: 'USER_SRP_AUTH',
    pool: {
      ...poolOffering('PASSWORD', 'EMAIL_OTP'),
      mfa: { MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: {} },
    },
    person: {
      username: 'dana@example.com',
      attributes: reachable('dana@example.com'),
      password: 'Correct-Horse-7',
      shows: 'Signed in by a password alone. Deleting the account asks for a code too.',
    },
    afterSignIn: (visit: Visit) => <Signed {...visit} />,
  },
} satisfies Meta<typeof FlowStage>;

export default meta;
type Story = StoryObj<typeof meta>;

/** A page of the app, which has the session. */
function Signed({ tokens, transport }: Visit): ReactNode {
  const [session] = useState(() => {
    const session = createSession({ transport, clientId, userPoolId });
    void session.begin(tokens as AuthenticationResult);
    return session;
  });
  return (
    <SessionProvider session={session}>
      <Danger />
      <StepUp />
    </SessionProvider>
  );
}

function Danger(): ReactNode {
  const [deleted, setDeleted] = useState(0);
  const remove = useStepUp(() => setDeleted((times) => times + 1), { level: 'urn:cognito:loa:3' });
  return (
    <div className="cs-card">
      <h1 className="cs-heading">Your account</h1>
      <p className="cs-description" role="status">
        {deleted === 0 ? 'Nothing is deleted.' : `Deleted, ${deleted} times.`}
      </p>
      <button type="button" className="cs-button" onClick={() => void remove()}>
        Delete
      </button>
    </div>
  );
}

export const ACodeFirst: Story = {
  play: async ({ canvas, userEvent }) => {
    const { type, press, see, kit, codeFromInbox, calls } = hands(canvas, userEvent);
    await type('Password', 'Correct-Horse-7');
    await press('Sign in');
    await see('Your account');
    await press('Delete');
    const dialog = within(await kit().findByRole('dialog', { name: 'Confirm it’s you' }));
    await expect(await dialog.findByText(/signed in as dana@example\.com/)).toBeVisible();
    const code = await codeFromInbox();

    await type('Code', anotherThan(code));
    await userEvent.click(dialog.getByRole('button', { name: 'Confirm' }));
    await waitFor(() => expect(dialog.getByLabelText('Code')).toBeInvalid());
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    await expect(kit().getByRole('status')).toHaveTextContent('Nothing is deleted.');
    await waitFor(() => expect(kit().getByRole('button', { name: 'Delete' })).toHaveFocus());

    await press('Delete');
    await type('Code', await codeFromInbox(2));
    await userEvent.click(await kit().findByRole('button', { name: 'Confirm' }));
    await waitFor(() => expect(kit().getByRole('status')).toHaveTextContent('Deleted, 1 times.'));
    await expect(kit().queryByRole('dialog')).toBeNull();
    await expect(calls().at(-1)).toBe('RespondToAuthChallenge tokens');

    // The session has the level now, so nothing is asked.
    await press('Delete');
    await waitFor(() => expect(kit().getByRole('status')).toHaveTextContent('Deleted, 2 times.'));
    await expect(kit().queryByRole('dialog')).toBeNull();
  },
};
