import { type ReactNode, useSyncExternalStore } from 'react';
import type { Exchange, Recorder } from './recorder.ts';

/** Every call of the sign-in and what came back. */
export function Requests({ recorder }: { recorder: Recorder }): ReactNode {
  const exchanges = useSyncExternalStore(recorder.subscribe, recorder.getExchanges);
  return (
    <section aria-labelledby="flow-requests">
      <h2 id="flow-requests">Requests</h2>
      <p>
        What went to Cognito and came back, answered by the emulator in this page. Passwords, codes,
        sessions, tokens and SRP values are masked before they get here.
      </p>
      <ol className="flow-exchanges">
        {exchanges.map((exchange) => (
          <li key={exchange.number}>
            <details>
              <summary>
                <span>{exchange.operation}</span> <Outcome {...exchange} />
              </summary>
              <h3>Request</h3>
              <pre>{JSON.stringify(exchange.request, null, 2)}</pre>
              {exchange.status !== undefined && (
                <>
                  <h3>Response, {exchange.status}</h3>
                  <pre>{JSON.stringify(exchange.response, null, 2)}</pre>
                </>
              )}
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What came back, in a word: the challenge, the error, or tokens. */
function Outcome({ status, response }: Exchange): ReactNode {
  if (status === undefined) return <em>on its way</em>;
  const { ChallengeName, AuthenticationResult, AvailableChallenges, __type } = Object(response);
  if (__type) return <em data-refused>{String(__type)}</em>;
  if (AuthenticationResult) return <em>tokens</em>;
  return <em>{String(ChallengeName ?? (AvailableChallenges ? 'SELECT_CHALLENGE' : status))}</em>;
}
