import { ChallengeError, type OwnErrorCode, ServiceError } from '@countersign/core';
import type { ReactNode } from 'react';
import { messages } from '../../packages/react/src/errors.messages.ts';
import { Table } from '../blocks/table.tsx';
import { serviceCodes, texts } from './error-codes.ts';

const own = {
  UnknownChallenge: 0,
  MalformedChallenge: 0,
  PasskeyCancelled: 0,
  SessionExpired: 0,
  Aborted: 0,
  NetworkFailed: 0,
  Misconfigured: 0,
} satisfies { [C in OwnErrorCode]: 0 };

/** Every error there is: what core makes of it, and the sentence a person reads. */
export function EveryError(): ReactNode {
  const errors = serviceCodes.flatMap((code) =>
    (texts[code] ?? ['']).map((text) => new ServiceError(code, text, 400)),
  );
  return (
    <>
      <Errors label="Refusals of Cognito" errors={errors} />
      <h2>The kit’s own</h2>
      <Errors
        label="Errors of the kit’s own"
        errors={Object.keys(own).map((code) => new ChallengeError(code))}
      />
    </>
  );
}

function Errors({ label, errors }: { label: string; errors: readonly ChallengeError[] }) {
  return (
    <Table
      label={label}
      columns={['Error', 'Kind', 'Again?', 'Session', 'The person reads']}
      rows={errors.map(({ code, message, kind, retryable, sessionAlive }) => ({
        key: `${code} ${message}`,
        cells: [
          <span key="error">
            <code>{code}</code>
            {message !== code && <span className="doc-said">“{message}”</span>}
          </span>,
          <code key="kind">{kind}</code>,
          retryable ? 'yes' : 'no',
          sessionAlive === 'unknown' ? 'not known' : sessionAlive ? 'lives' : 'gone',
          messages[kind],
        ],
      }))}
    />
  );
}
