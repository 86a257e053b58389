import { ChallengeError } from '../challenge-error.ts';
import type { Operation } from '../operations/rules.ts';
import { ServiceError } from '../response/service-error.ts';
import type { GuardOptions } from './fetch-options.ts';

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

/** The headers that the app adds: those that are text. */
export async function moreHeaders({ headers }: GuardOptions): Promise<Record<string, string>> {
  const given: unknown = headers && (await collected(headers));
  return Object.fromEntries(
    Object.entries(Object(given)).flatMap(([name, value]) => {
      const usable = typeof value === 'string' && isHeader(name, value);
      // The call's own headers say what it is.
      return usable && !own.test(name) ? [[name, value]] : [];
    }),
  );
}

const own = /^(content-type|x-amz-target)$/i;

function isHeader(name: string, value: string): boolean {
  try {
    return new Headers([[name, value]]).has(name);
  } catch {
    return false;
  }
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

/**
 * A page on another origin may see the status without the header.
 * Source: AWS WAF developer guide, CAPTCHA and Challenge action behavior.
 */
function actionOf(error: unknown): 'challenge' | 'captcha' | undefined {
  if (!(error instanceof ServiceError)) return undefined;
  const { wafAction, status } = error;
  if (wafAction === 'challenge' || wafAction === 'captcha') return wafAction;
  if (wafAction !== undefined) return undefined;
  return status === 202 ? 'challenge' : status === 405 ? 'captcha' : undefined;
}
