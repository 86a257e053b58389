'use client';

import type { WireText } from '../../lib/messages/wire.en.ts';
import type { Entry } from '../../lib/wire/exchange.ts';
import { Moment } from '../moment.tsx';
import { useWire } from './use-wire.ts';

interface Props {
  initial: readonly Entry[];
  text: WireText;
}

/** The calls, newest first; new ones are announced as they come. */
export function WireLog({ initial, text }: Props) {
  const { entries, arrived, paused, status, pause, clear } = useWire(initial);
  const newest = entries[0]?.operation;
  return (
    <>
      <div className="demo-actions">
        <button
          className="demo-button demo-quiet"
          type="button"
          aria-pressed={paused}
          onClick={pause}
        >
          {paused ? text.resume : text.pause}
        </button>
        <button className="demo-button demo-quiet" type="button" onClick={clear}>
          {text.clear}
        </button>
        <p role="status">
          {status === 'cleared' && text.cleared}
          {status === 'unreachable' && text.unreachable}
          {paused && text.paused}
          {arrived > 0 && (
            <span className="demo-hidden">
              {arrived === 1 ? text.newCall : text.newCalls} {newest}
            </span>
          )}
        </p>
      </div>
      {entries.length === 0 && <p>{text.empty}</p>}
      <ol className="demo-wire">
        {entries.map((entry) => (
          <li key={entry.id} className="demo-card">
            <Call entry={entry} text={text} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Call({ entry, text }: { entry: Entry; text: WireText }) {
  const { leg, operation, at, ms, status, input, output } = entry;
  const refused = status === undefined || status >= 400;
  return (
    <details data-leg={leg}>
      <summary>
        <bdi className="demo-operation">{operation}</bdi>{' '}
        <span>
          {text.legs[leg]}, {status ?? text.noAnswer}, {ms} {text.milliseconds},{' '}
          <Moment at={Date.parse(at)} timeOnly />
        </span>{' '}
        <code data-refused={refused || undefined}>{outcomeOf(output, text)}</code>
      </summary>
      <h2>{text.input}</h2>
      <Json value={input} />
      {output !== undefined && (
        <>
          <h2>{text.output}</h2>
          <Json value={output} />
        </>
      )}
    </details>
  );
}

const Json = ({ value }: { value: unknown }) => (
  <pre dir="ltr">{JSON.stringify(value, null, 2) ?? '{}'}</pre>
);

/** The outcome in a word: the challenge, the exception, or that the user is signed in. */
function outcomeOf(output: unknown, text: WireText): string | undefined {
  const { ChallengeName, AuthenticationResult, AvailableChallenges, __type } = Object(output);
  if (__type) return String(__type);
  if (AuthenticationResult) return text.tokens;
  if (ChallengeName) return String(ChallengeName);
  return AvailableChallenges ? 'SELECT_CHALLENGE' : undefined;
}
