import type { ChallengeName } from '@countersign/core';
import type { SignInState } from '@countersign/core/flow';
import { type ReactNode, useEffect, useState } from 'react';
import { messages as texts } from '../../packages/react/src/errors.messages.ts';
import { type Aftermath, leadsTo } from './leads-to.ts';
import { ownWords, type Refusal, refusalsOf } from './refusals.ts';
import { Table } from './table.tsx';

/**
 * What a challenge can be refused with, and what becomes of it: each row is core's own flow, run
 * into that refusal.
 */
export function Errors({ name }: { name: ChallengeName }): ReactNode {
  const rows = useRows(name);
  return (
    <>
      <p>
        In <code>{'<SignIn>'}</code>, each row is where a sign-in ends up. A view used alone shows
        the sentence and keeps what was typed; where <code>sessionAlive</code> is false, begin
        again.
      </p>
      <Table
        label={`Errors of ${name}`}
        columns={['Refusal', 'Kind', 'Again?', 'Session', 'The person reads', 'It leads to']}
        rows={rows.map(({ refusal, aftermath: { error, state, begunAgain } }) => ({
          key: refusal.code + (refusal.text ?? ''),
          cells: [
            <Refused key="refusal" {...refusal} />,
            <code key="kind">{error.kind}</code>,
            error.retryable ? 'yes' : 'no',
            sessions.get(error.sessionAlive),
            state.error ? (ownWords[name]?.[state.error.kind] ?? texts[state.error.kind]) : '—',
            begunAgain && state.at === 'challenge'
              ? 'The sign-in is begun again by itself; the same screen, with the reason.'
              : places[state.at],
          ],
        }))}
      />
    </>
  );
}

function Refused({ code, text, by }: Refusal): ReactNode {
  return (
    <>
      <code>{code}</code>
      {text === undefined ? null : <span className="doc-said">“{text}”</span>}
      {by === undefined ? null : <span className="doc-said">from {by}</span>}
    </>
  );
}

const sessions = new Map<boolean | string, string>([
  [true, 'lives'],
  [false, 'gone'],
  ['unknown', 'not known'],
]);

/** What the user sees next in `<SignIn>`. */
const places: { [A in SignInState['at']]: string } = {
  challenge: 'Nowhere else; what was typed is kept.',
  identify: 'The first screen, the name still in its field.',
  expired: 'The screen for a sign-in that is over: one press begins again.',
  failed: 'The screen that says why it can’t go on: one press begins again.',
  'reset-password': 'Reset password: a code has been sent for it.',
  'confirm-sign-up': 'Confirm the account: a code has been sent for it.',
  'remember-device': 'Signed in.',
  'signed-in': 'Signed in.',
};

interface Row {
  refusal: Refusal;
  aftermath: Aftermath;
}

function useRows(name: ChallengeName): readonly Row[] {
  const [rows, setRows] = useState<readonly Row[]>([]);
  useEffect(() => {
    let current = true;
    const all = refusalsOf(name).map(async (refusal) => ({
      refusal,
      aftermath: await leadsTo(name, refusal),
    }));
    void Promise.all(all).then((known) => {
      if (current) setRows(known);
    });
    return () => {
      current = false;
    };
  }, [name]);
  return rows;
}
