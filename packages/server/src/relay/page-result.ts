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
  /** Where a step-up begins: the `sub` of its user. */
  stepUp?: string | undefined;
}

/** Turns Cognito's output into what the page gets: the server keeps the tokens and seals the Session. */
export async function pageResult(
  pageCall: PageCall,
  output: object,
  { admin, previous, stepUp = previous?.stepUp }: StepContext,
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
  // Cognito may send an empty AuthenticationResult beside a challenge. Without a challenge it is an error.
  const asks = text(ChallengeName) !== undefined;
  if (isObject(result) && (text(result['AccessToken']) !== undefined || !asks)) {
    const { session, tokens, setCookies } = await sessions.begin(result, cookies, stepUp);
    report({
      type: stepUp === undefined ? 'signed-in' : 'stepped-up',
      operation,
      sub: session.sub,
    });
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
  // Wire data may be anything: events get only what can be the name of a challenge.
  const named = challenge && /^\w{1,64}$/.test(challenge) ? challenge : undefined;
  report({ type: 'relayed', operation, challenge: named });
  if (session === undefined && challenge === undefined) return { body, setCookies: [] };
  const parameters = isObject(ChallengeParameters) ? ChallengeParameters : {};
  const step = { session, secretBlock: text(parameters['SECRET_BLOCK']), admin, stepUp };
  const wrapped = await conversation.wrap(step, cookies, previous);
  return { body: { ...body, Session: wrapped.session }, setCookies: wrapped.setCookies };
}

/** Returns the members of an output that a page may see. */
export function visibleMembers(operation: Operation, output: object): Input {
  const { gives }: OperationRule = operations[operation];
  return Object.fromEntries(Object.entries(output).filter(([name]) => Object.hasOwn(gives, name)));
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
