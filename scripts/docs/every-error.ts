import { ChallengeError, type OwnErrorCode, ServiceError } from '@countersign/core';
import { messages } from '../../packages/react/src/errors.messages.ts';
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

const lives: Readonly<Record<string, string>> = {
  unknown: 'not known',
  true: 'alive',
  false: 'over',
};

/** A line for each error: what core makes of it, and the sentence that the user reads. */
export const errorLines = {
  refusals: serviceCodes
    .flatMap((code) => (texts[code] ?? ['']).map((text) => new ServiceError(code, text, 400)))
    .map(lineOf),
  own: Object.keys(own).map((code) => lineOf(new ChallengeError(code))),
};

function lineOf({ code, message, kind, retryable, sessionAlive }: ChallengeError): string {
  const said = message === code ? '' : `: “${message}”`;
  const again = `${retryable ? 'can help' : 'no'}; ${lives[String(sessionAlive)]}`;
  return `| \`${code}\`${said} | \`${kind}\`; ${again} | ${messages[kind]} |`;
}
