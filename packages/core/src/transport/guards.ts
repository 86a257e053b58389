import { ChallengeError } from '../challenge-error.ts';
import type { Operation } from '../operations/rules.ts';
import { wafHeader } from '../response/http-answer.ts';
import type { GuardOptions } from './guard-options.ts';

/** Milliseconds that a call waits for what the app collects. */
const patience = 5000;

/**
 * The operations that threat protection looks at.
 * Source: Cognito API reference, UserContextData of each operation.
 */
const assessed: readonly Operation[] = [
  'InitiateAuth',
  'RespondToAuthChallenge',
  'SignUp',
  'ConfirmSignUp',
  'ResendConfirmationCode',
  'ForgotPassword',
  'ConfirmForgotPassword',
];

/** Returns the input with what the app's collector gives, if the operation takes it. */
export async function withUserContext<I extends object>(
  operation: Operation,
  input: I,
  { userContextData }: GuardOptions,
): Promise<I> {
  if (!userContextData || !assessed.includes(operation) || 'UserContextData' in input) return input;
  const EncodedData = await collected(() => userContextData(usernameIn(input)));
  const isData = typeof EncodedData === 'string' && EncodedData !== '';
  return isData ? { ...input, UserContextData: { EncodedData } } : input;
}

/** Where operations have the username. */
function usernameIn(input: object): string {
  const { Username, AuthParameters, ChallengeResponses }: Readonly<Record<string, unknown>> = {
    ...input,
  };
  const name = Username ?? Object(AuthParameters ?? ChallengeResponses).USERNAME;
  return typeof name === 'string' ? name : '';
}

/** The call's own headers, and those that the app adds. */
export async function moreHeaders(
  { headers }: GuardOptions,
  own: HeadersInit | undefined,
): Promise<Headers> {
  const given: unknown = headers && (await collected(headers));
  const all = new Headers(own);
  for (const [name, value] of Object.entries(Object(given))) {
    try {
      // The call's own headers say what it is.
      if (typeof value === 'string' && !all.has(name)) all.set(name, value);
    } catch {
      // No name or value of a header.
    }
  }
  return all;
}

/** What a script of the app gives. One that fails or never answers costs the user nothing but time. */
async function collected<T>(collect: () => T | Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience, undefined);
  });
  try {
    return await Promise.race([collect(), late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Lets the app's integration of AWS WAF meet what the firewall asks. True if it did, so that the call
 * can be made once more; false if the error is another, or the app gave up.
 */
export async function meetFirewall(
  error: unknown,
  { onFirewall }: GuardOptions,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const action = actionOf(error);
  if (!onFirewall || !action) return false;
  const aborted = new Promise<never>((_, reject) => {
    const stop = () => reject(new ChallengeError('Aborted'));
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop);
  });
  try {
    await Promise.race([onFirewall(action, { signal }), aborted]);
    return true;
  } catch (cause) {
    if (signal?.aborted) throw new ChallengeError('Aborted', { cause });
    return false;
  }
}

const actionOf = (error: unknown) =>
  error instanceof ChallengeError
    ? actions.find((action) => action === error.wafAction)
    : undefined;

const actions = ['challenge', 'captcha'] as const;

/**
 * Gives the firewall's answer its header, which a page on another origin may not see. Cognito itself
 * answers with neither status.
 * Source: AWS WAF developer guide, CAPTCHA and Challenge action behavior.
 */
export function marked(response: Response): Response {
  const action = { 202: 'challenge', 405: 'captcha' }[response.status];
  const given = response.headers.get(wafHeader);
  return action === undefined || given !== null
    ? response
    : new Response(null, { status: 403, headers: { [wafHeader]: action } });
}
