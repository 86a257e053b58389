import { render, screen } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { describe, expect, test } from 'vitest';
import { Challenge, Mine } from '../../examples/own-view.tsx';
import type { ChallengeProps } from '../types.ts';
import { conformance, decoded } from './index.ts';

const samples = { plain: decoded('SMS_MFA', 'plain') };

conformance(
  { name: 'SMS_MFA', view: Mine, samples },
  { describe, test: (title, body) => test(title, body, 30_000) },
);

test('a view of an app’s own is what `createChallenge` then shows', () => {
  const { unmount } = render(<Challenge challenge={samples.plain} onAnswer={() => {}} />);
  expect(screen.getByRole('heading', { name: 'Your code, please' })).toBeDefined();
  expect(screen.getByRole('textbox', { name: 'Code from the message' })).toBeDefined();
  unmount();
});

/** What an app might well write in a hurry. */
function Hasty({ challenge, onAnswer }: ChallengeProps<'SMS_MFA'>): ReactNode {
  const [code, setCode] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    console.log('sending', code);
    const { signal } = new AbortController();
    await Promise.resolve(onAnswer({ code }, { signal })).catch((refusal: Error) => {
      setError(refusal.message);
    });
    setBusy(false);
  };
  return (
    <div>
      <h1>Code</h1>
      <h2>{`Visit ${Math.random()}`}</h2>
      <p style={{ color: 'red' }}>{error}</p>
      <input
        autoComplete="one-time-code"
        placeholder={`Sent to ${challenge.delivery?.destination}`}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <button type="submit" disabled={busy}>
          OK
        </button>
      </form>
    </div>
  );
}

test('a hasty view fails every question but those about what it has not', async () => {
  const passed: string[] = [];
  const asked: { title: string; ask: () => Promise<void> }[] = [];
  conformance(
    { name: 'SMS_MFA', view: Hasty, samples, messages: {} },
    {
      describe: (_title, body) => body(),
      test: (title, ask) => asked.push({ title, ask }),
    },
  );
  for (const { title, ask } of asked) {
    await ask().then(
      () => passed.push(title),
      () => {},
    );
  }
  expect(asked.length).toBeGreaterThan(10);
  expect(passed).toEqual([
    'it is a real form',
    'nothing is announced before anything happened',
    'Enter gives the typed answer, once',
  ]);
});

test('a complaint says what is not so', async () => {
  const complaints: string[] = [];
  const asked: Promise<void>[] = [];
  conformance(
    { name: 'SMS_MFA', view: () => <h1>Code</h1>, samples },
    {
      describe: (_title, body) => body(),
      test: (title, ask) => {
        const complain = (error: Error) => void complaints.push(`${title}: ${error.message}`);
        if (title === 'it is a real form') asked.push(ask().catch(complain));
      },
    },
  );
  await Promise.all(asked);
  expect(complaints).toEqual(['it is a real form: There is no form.']);
});
