import { type ChallengeName, decodeChallenge, encodeAnswer, wireNameOf } from '@countersign/core';
import { type Fixture, fixtures } from '@countersign/core/fixtures';
import type { ReactNode } from 'react';
import { answers } from './answers.ts';
import { Code } from './code.tsx';

/** Both directions on the wire, from core's samples: what comes, what it is read as, what goes. */
export function Wire({ name }: { name: ChallengeName }): ReactNode {
  const samples: Readonly<Record<string, Fixture>> = fixtures[name];
  return (
    <>
      {Object.entries(samples).map(([sample, { response, source }]) => (
        <section key={sample} className="doc-wire">
          <Code title={`In · ${sample}`} language="json" code={json(response)} />
          <p className="doc-note">Shape: {source}.</p>
          <Code title="Decoded" language="json" code={json(decodeChallenge(response))} />
          {answersTo(name, sample).map(({ when, answer, wire }) => (
            <Code
              key={json(answer)}
              title={`Out${when === undefined ? '' : ` · ${when}`}`}
              language="json"
              code={json(wire)}
            />
          ))}
        </section>
      ))}
      <p className="doc-note">
        Long values are cut short here. USERNAME is the name that the challenge carries, else the
        one typed. Out goes to RespondToAuthChallenge, with the app client’s ClientId.
      </p>
    </>
  );
}

function answersTo(name: ChallengeName, sample: string) {
  return answers[name]
    .filter(({ to }) => to === sample)
    .map(({ when, answer }) => ({ when, answer, wire: wireOut(name, sample, answer) }));
}

function wireOut(name: ChallengeName, sample: string, answer: object) {
  const samples: Readonly<Record<string, Fixture>> = fixtures[name];
  const challenge = decodeChallenge(samples[sample]?.response ?? {});
  return {
    ChallengeName: wireNameOf(challenge),
    Session: challenge.session,
    // The table pairs every answer with its challenge, which TypeScript cannot follow through an index.
    ChallengeResponses: encodeAnswer(challenge, answer as never, { username: 'dana@example.com' }),
  };
}

/** As JSON, each long word of a value cut where the eye stops reading. */
const json = (value: object): string =>
  JSON.stringify(value, (_key, member) => (typeof member === 'string' ? short(member) : member), 2);

const short = (text: string): string => (text.length > 260 ? `${text.slice(0, 64)}…` : text);
