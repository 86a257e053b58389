import {
  type AnswerOf,
  type Challenge as AnyChallenge,
  type ChallengeError,
  type ChallengeName,
  decodeChallenge,
  encodeAnswer,
  wireNameOf,
} from '@countersign/core';
import { fixtures } from '@countersign/core/fixtures';
import { Challenge } from '@countersign/react';
import { type ReactNode, useId, useState } from 'react';
import wiring from '../../packages/react/examples/raw.tsx?raw';
import type { Reading } from './read-paste.ts';

/** What a pasted response leads to. */
export function Result({ reading }: { reading: Reading }): ReactNode {
  return (
    <section className="playground-result" aria-label="What it gives">
      {byReading(reading)}
    </section>
  );
}

function byReading(reading: Reading): ReactNode {
  switch (reading.is) {
    case 'challenge':
      return <Answered challenge={reading.challenge} />;
    case 'refusal':
      return <Refused error={reading.error} />;
    case 'tokens':
      return (
        <Told title="Signed in">
          These are tokens{reading.expiresIn !== undefined && ` for ${reading.expiresIn} seconds`}:
          nothing is asked any more.
          {reading.newDevice && ' The device is new, so it can be confirmed and remembered.'}
        </Told>
      );
    case 'unreadable':
      return (
        <Told title="Not as the API reference says">
          <code>{reading.error.message}</code>
        </Told>
      );
    case 'no-object':
      return <Told title="No response">A response is a JSON object, in braces.</Told>;
    case 'too-long':
      return <Told title="Too long">More than 256 KiB: no answer of Cognito is.</Told>;
    case 'not-json':
      return <Told title="No JSON yet">The place is named under the body.</Told>;
  }
}

function Told({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <>
      <h2>{title}</h2>
      <p>{children}</p>
    </>
  );
}

/** The screen, and what its answer is on the wire. */
function Answered({ challenge }: { challenge: AnyChallenge }): ReactNode {
  const [answer, setAnswer] = useState<AnswerOf<ChallengeName>>();
  const show = async (given: AnswerOf<ChallengeName>) => setAnswer(given);
  return (
    <>
      <Challenge challenge={challenge} onAnswer={show} />
      <Block title="What goes back">
        {answer === undefined ? (
          <p>Answer the screen above: it shows what RespondToAuthChallenge would be given.</p>
        ) : (
          <pre>{inputFor(challenge, answer)}</pre>
        )}
      </Block>
      <Block title="The code for it">
        <pre>{wiring}</pre>
      </Block>
    </>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const id = useId();
  return (
    <section className="playground-block" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function inputFor(challenge: AnyChallenge, answer: AnswerOf<ChallengeName>): string {
  try {
    return JSON.stringify(
      {
        ChallengeName: wireNameOf(challenge),
        ChallengeResponses: encodeAnswer(challenge, answer, { username: 'dana@example.com' }),
        Session: challenge.session,
      },
      null,
      2,
    );
  } catch (error) {
    // What has to be computed is the flow's: <SignIn> and createSignIn do it.
    return error instanceof Error ? error.message : String(error);
  }
}

/** Screens on which an error is looked at. */
const screens = ['SMS_MFA', 'PASSWORD', 'NEW_PASSWORD_REQUIRED', 'SOFTWARE_TOKEN_MFA'] as const;

/** An error: what it means, and the screen that shows it. */
function Refused({ error }: { error: ChallengeError }): ReactNode {
  const [name, setName] = useState<(typeof screens)[number]>('SMS_MFA');
  const { code, kind, retryable, sessionAlive, field } = error;
  return (
    <>
      <h2>{code}</h2>
      <dl>
        <dt>Kind</dt>
        <dd>
          <code>{kind}</code>
        </dd>
        <dt>Again?</dt>
        <dd>{retryable ? 'yes' : 'no'}</dd>
        <dt>Session</dt>
        <dd>{sessionAlive === 'unknown' ? 'not known' : sessionAlive ? 'lives' : 'gone'}</dd>
        {field !== undefined && (
          <>
            <dt>At fault</dt>
            <dd>
              <code>{field}</code>
            </dd>
          </>
        )}
      </dl>
      <label className="playground-row">
        As the answer to
        <select
          value={name}
          onChange={({ target }) => setName(screens.find((n) => n === target.value) ?? name)}
        >
          {screens.map((screen) => (
            <option key={screen}>{screen}</option>
          ))}
        </select>
      </label>
      <p>Answer this screen: it is refused like that.</p>
      <Challenge
        key={name}
        challenge={decodeChallenge(fixtures[name].plain.response)}
        onAnswer={async () => {
          throw error;
        }}
      />
    </>
  );
}
