import { render, screen } from '@testing-library/react';
import axe from 'axe-core';
import { type ComponentType, type KeyboardEvent, type ReactNode, useState } from 'react';
import { describe, expect, test } from 'vitest';
import { Challenge, Mine } from '../../examples/own-view.tsx';
import { useAnswerForm } from '../hooks/index.ts';
import { ChallengeForm, FormError, Submit, TextField } from '../parts/index.ts';
import type { ChallengeProps } from '../types.ts';
import { conformance, decoded } from './index.ts';

const samples = { plain: decoded('SMS_MFA', 'plain') };

conformance({ name: 'SMS_MFA', view: Mine, samples }, { describe, test, axe });

test('a view of an app’s own is what `createChallenge` then shows', () => {
  const { unmount } = render(<Challenge challenge={samples.plain} onAnswer={() => {}} />);
  expect(screen.getByRole('heading', { name: 'Your code, please' })).toBeDefined();
  expect(screen.getByRole('textbox', { name: 'Code from the message' })).toBeDefined();
  unmount();
});

/** Takes a PIN of four digits, and nothing else. */
function Pin(props: ChallengeProps<'CUSTOM_CHALLENGE'>): ReactNode {
  const { form, field, pending, problem } = useAnswerForm<{ pin: string }, { answer: string }>({
    onAnswer: props.onAnswer,
    answerOf: ({ pin }) => ({ answer: pin }),
    fieldOf: ({ kind }) => (kind === 'code-mismatch' ? 'pin' : undefined),
  });
  return (
    <ChallengeForm {...form} className={props.className} ref={props.ref} title="Your PIN">
      <FormError problem={problem} />
      <TextField
        {...field('pin', { required: true, pattern: /^\d{4}$/ })}
        label="PIN"
        texts={{ format: 'Four digits.' }}
        attributes={{ autoComplete: 'off', inputMode: 'numeric' }}
      />
      <Submit pending={pending} pendingLabel="One moment…">
        Continue
      </Submit>
    </ChallengeForm>
  );
}

conformance(
  {
    name: 'CUSTOM_CHALLENGE',
    view: Pin,
    samples: { pin: decoded('CUSTOM_CHALLENGE', 'plain') },
    typed: { pin: '4821' },
  },
  { describe, test: (title, body) => test(title, body, 30_000), axe },
);

const byTab = 'Tab reaches all there is to use, in its order, and leads on from it';
const inRtl = 'codes and destinations run from left to right in a right-to-left page';

/** All that is asked of a view, to be asked one by one. */
function questionsTo(view: ComponentType<ChallengeProps<'SMS_MFA'>>) {
  const asked: { title: string; ask: () => Promise<void> }[] = [];
  conformance(
    { name: 'SMS_MFA', view, samples, messages: {} },
    {
      describe: (_title, body) => body(),
      test: (title, ask) => asked.push({ title, ask }),
      axe,
    },
  );
  return asked;
}

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
        <a href="/help" tabIndex={-1}>
          Help
        </a>
      </form>
    </div>
  );
}

test('a hasty view fails every question but those about what it has not', async () => {
  const asked = questionsTo(Hasty);
  const passed: string[] = [];
  for (const { title, ask } of asked) {
    await ask().then(
      () => passed.push(title),
      () => {},
    );
  }
  expect(asked.length).toBeGreaterThan(15);
  expect(passed).toEqual([
    'it is a real form',
    'nothing is announced before anything happened',
    'Enter gives the typed answer, once',
    'a shown password is hidden from the moment it is sent',
  ]);
});

const faults: { view: ComponentType<ChallengeProps<'SMS_MFA'>>; complaint: string }[] = [
  { view: () => <h1>Code</h1>, complaint: 'it is a real form: There is no form.' },
  {
    view: (props) =>
      besides(props, <button type="button" {...{ tabIndex: 2 }} aria-label="Scan" />),
    complaint: `${byTab}: A tabindex above zero puts something out of its order.`,
  },
  {
    view: (props) => besides(props, <span {...{ role: 'button' }}>Scan</span>),
    complaint: `${byTab}: Tab does not reach “Scan”.`,
  },
  {
    view: (props) => besides(props, <button type="button" disabled aria-label="Scan" />),
    complaint: `${byTab}: “Scan” is disabled, which Tab passes over.`,
  },
  {
    view: (props) => besides(props, <textarea aria-label="Note" onKeyDown={keepTab} />),
    complaint: `${byTab}: “Note” keeps the Tab key for itself.`,
  },
  {
    view: (props) =>
      besides(
        props,
        <input aria-label="Note" onBlur={({ currentTarget }) => currentTarget.focus()} />,
      ),
    complaint: `${byTab}: “Note” takes the focus back.`,
  },
  {
    view: (props) => besides(props, <p {...{ 'aria-checked': true }}>Note</p>),
    complaint: 'axe finds nothing: At rest: aria-allowed-attr',
  },
  {
    view: (props) => besides(props, <code>ABCD EFGH</code>),
    complaint: `${inRtl}: “ABCD EFGH” is not ltr.`,
  },
  {
    view: ({ className: _lost, ...props }) => <Mine {...props} />,
    complaint:
      'in a language of its own the root says which, and where it runs to: The root has not',
  },
];

for (const { view, complaint } of faults) {
  test(`a complaint says what is not so: ${complaint}`, async () => {
    const complaints: string[] = [];
    for (const { title, ask } of questionsTo(view)) {
      if (!complaint.startsWith(`${title}: `)) continue;
      await ask().catch((error: Error) => complaints.push(`${title}: ${error.message}`));
    }
    expect(complaints).toEqual([expect.stringContaining(complaint)]);
  });
}

const keepTab = (event: KeyboardEvent) => event.preventDefault();

const besides = (props: ChallengeProps<'SMS_MFA'>, more: ReactNode) => (
  <>
    <Mine {...props} />
    {more}
  </>
);
