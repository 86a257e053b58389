import { type ReactNode, useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import { fromFragment, type Paste, toFragment } from './fragment.ts';
import { readPaste } from './read-paste.ts';
import { Result } from './result.tsx';
import { sampleNamed, samples } from './samples.ts';
import './playground.css';

const first: Paste = sampleNamed('SMS_MFA, plain') ?? { text: '{}', status: 200 };

/** Paste what Cognito answered, see the screen it gives, answer that, see what goes back. */
export function Playground(): ReactNode {
  const [paste, setPaste] = usePaste();
  const { text, status } = paste;
  // Typing stays quick however long the text is.
  const settled = useDeferredValue(paste);
  const reading = useMemo(() => readPaste(settled.text, settled.status), [settled]);
  const id = useId();
  const fault = reading.is === 'not-json' ? reading.fault : undefined;
  return (
    <div className="playground" lang="en" dir="ltr">
      <section aria-labelledby={`${id}response`}>
        <h1 id={`${id}response`}>What did Cognito answer?</h1>
        <p>
          A response of InitiateAuth or RespondToAuthChallenge, or an error’s body. It stays in this
          page; its address holds it after the #, which browsers do not send.
        </p>
        <div className="playground-row">
          <label>
            Sample
            <select
              value=""
              onChange={(event) => setPaste(sampleNamed(event.target.value) ?? paste)}
            >
              <option value="">Pick one…</option>
              {samples.map((group) => (
                <optgroup key={group.label} label={group.label}>
                  {group.samples.map(({ name }) => (
                    <option key={name}>{name}</option>
                  ))}
                </optgroup>
              ))}
            </select>
          </label>
          <label>
            HTTP status
            <input
              type="number"
              min={100}
              max={599}
              value={status}
              onChange={(event) => setPaste({ text, status: Number(event.target.value) })}
            />
          </label>
        </div>
        <label htmlFor={`${id}text`}>Body</label>
        <textarea
          id={`${id}text`}
          rows={16}
          spellCheck={false}
          autoComplete="off"
          value={text}
          aria-invalid={fault !== undefined}
          aria-describedby={fault && `${id}fault`}
          onChange={(event) => setPaste({ text: event.target.value, status })}
        />
        <p id={`${id}fault`} role="status" className="playground-fault">
          {fault && `Line ${fault.line}, column ${fault.column}: ${fault.problem}`}
        </p>
        <p>
          To share this, <a href={`${ownAddress()}${toFragment(paste)}`}>copy this link</a>. Whoever
          has it has what you pasted: leave real sessions and tokens out.
        </p>
      </section>
      {/* Another response starts again, without answers. */}
      <Result key={`${settled.status} ${settled.text}`} reading={reading} />
    </div>
  );
}

/** The page alone, without the catalogue around it. */
const ownAddress = () => location.href.split('#')[0];

/** What is pasted, kept in the fragment of the story's own page. */
function usePaste() {
  const [paste, setPaste] = useState(() => fromFragment(location.hash) ?? first);
  useEffect(() => {
    const begun = fromFragment(location.hash) ?? first;
    if (begun.text !== paste.text || begun.status !== paste.status) {
      history.replaceState(history.state, '', toFragment(paste));
    }
  }, [paste]);
  useEffect(() => {
    const follow = () => setPaste(fromFragment(location.hash) ?? first);
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('hashchange', follow);
      // The next story has the same page, and no use for it.
      history.replaceState(history.state, '', location.pathname + location.search);
    };
  }, []);
  return [paste, setPaste] as const;
}
