import type { Input } from '../http/read-input.ts';
import { isObject } from '../http/read-request.ts';
import { type Operation, type OperationRule, operations } from '../operations.ts';
import { claimsOf } from '../session/session.ts';
import type { OpenedStep } from './conversation.ts';
import type { PageCall, RelayContext, RelayResult } from './relay-context.ts';

/** Where in a sign-in a call was made. */
export interface StepContext {
  /** True when it was made with this server's AWS credentials. */
  admin: boolean;
  /** The step whose Session the page sent; `undefined` where a sign-in begins. */
  previous: OpenedStep | undefined;
}

/** What the page is given of an answer: tokens stay here, a Session goes out sealed. */
export async function pageResult(
  pageCall: PageCall,
  output: object,
  { admin, previous }: StepContext,
  { conversation, sessions, claims, report }: RelayContext,
): Promise<RelayResult> {
  const { operation, cookies } = pageCall;
  const body = visibleMembers(operation, output);
  const {
    AuthenticationResult: result,
    ChallengeName,
    ChallengeParameters,
    Session,
  }: Input = { ...output };
  // Some answer with an empty AuthenticationResult beside a challenge; without one it is an error.
  const asks = text(ChallengeName) !== undefined;
  if (isObject(result) && (text(result['AccessToken']) !== undefined || !asks)) {
    const { session, tokens, setCookies } = await sessions.begin(result, cookies);
    report({ type: 'signed-in', operation, sub: session.sub });
    const AuthenticationResult = {
      ExpiresIn: tokens.expiresIn,
      TokenType: 'Bearer',
      ...(tokens.newDevice && { NewDeviceMetadata: tokens.newDevice }),
      Claims: claimsOf(session, claims),
    };
    return {
      body: { ...body, AuthenticationResult },
      setCookies: [...setCookies, ...conversation.end(previous)],
    };
  }

  const challenge = text(ChallengeName);
  const session = text(Session);
  // A service may say anything: what is no name of a challenge is not told.
  const named = challenge && /^\w{1,64}$/.test(challenge) ? challenge : undefined;
  report({ type: 'relayed', operation, challenge: named });
  if (session === undefined && challenge === undefined) return { body, setCookies: [] };
  const parameters = isObject(ChallengeParameters) ? ChallengeParameters : {};
  const step = { session, secretBlock: text(parameters['SECRET_BLOCK']), admin };
  const wrapped = await conversation.wrap(step, cookies, previous);
  return { body: { ...body, Session: wrapped.session }, setCookies: wrapped.setCookies };
}

/** The members that a page may have. */
export function visibleMembers(operation: Operation, output: object): Input {
  const { gives }: OperationRule = operations[operation];
  return Object.fromEntries(Object.entries(output).filter(([name]) => Object.hasOwn(gives, name)));
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
