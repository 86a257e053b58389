/** Drives a sign-in for the pool's own sign-in page, challenge by challenge. */
import { scripts } from '../challenges/registry.ts';
import type { Authentication } from '../model/oauth.ts';
import { answerSession } from '../operations/respond-to-auth-challenge.ts';
import { findUser } from '../pools/find.ts';
import { migrateUser } from '../pools/migrate-user.ts';
import { invalidParameter, invalidSession } from '../service-error.ts';
import { beginSignIn } from '../sign-in/begin.ts';
import { answerWithPassword } from '../sign-in/check-password.ts';
import type { WireAnswer } from '../sign-in/context.ts';
import { firstReachable } from '../sign-in/levels.ts';
import type { CheckedRequest } from './authorization-request.ts';
import type { OAuthCall } from './call.ts';
import type { Step } from './pages/login-page.ts';

/** What the page asks for each challenge: the kind of field, and the response it becomes. */
const asked = {
  SMS_MFA: { ask: 'code', response: 'SMS_MFA_CODE' },
  SOFTWARE_TOKEN_MFA: { ask: 'code', response: 'SOFTWARE_TOKEN_MFA_CODE' },
  EMAIL_OTP: { ask: 'code', response: 'EMAIL_OTP_CODE' },
  EMAIL_MFA: { ask: 'code', response: 'EMAIL_MFA_CODE' },
  SELECT_MFA_TYPE: { ask: 'choice', response: 'ANSWER' },
  NEW_PASSWORD_REQUIRED: { ask: 'new-password', response: 'NEW_PASSWORD' },
} as const;

type AskedChallenge = keyof typeof asked;

const isAsked = (name: string): name is AskedChallenge => Object.hasOwn(asked, name);

/** A user who is signed in, or what the page has to ask next. */
export type Outcome =
  | { signedIn: string; claims: Pick<Authentication, 'amr' | 'acr'> }
  | { next: Step };

/** @throws {ServiceError} */
export async function startHosted(
  call: OAuthCall,
  { pool, client, levels }: CheckedRequest,
): Promise<Outcome> {
  const typed = call.form.get('username') ?? '';
  const password = call.form.get('password') ?? '';
  const user =
    findUser(pool, typed) ??
    (await migrateUser(call.service, pool, client, typed, {
      source: 'Authentication',
      password,
      validationData: new Map(),
      metadata: new Map(),
    }));
  const context = await beginSignIn(call, {
    pool,
    client,
    typed,
    user,
    flow: 'USER_PASSWORD_AUTH',
    validationData: new Map(),
    hosted: true,
  });
  const target = user && firstReachable(pool, user, levels);
  if (target) context.signIn.target = target;
  const answer = await answerWithPassword(context, password);
  return outcomeOf(answer, user?.username ?? typed);
}

/** @throws {ServiceError} */
export async function continueHosted(
  call: OAuthCall,
  { pool, client }: CheckedRequest,
): Promise<Outcome> {
  const { form } = call;
  const challenge = form.get('challenge') ?? '';
  const username = form.get('username') ?? '';
  if (!isAsked(challenge)) throw invalidSession();
  const responses = new Map([[asked[challenge].response, form.get('answer') ?? '']]);
  const answer = await answerSession(call, pool, client, {
    script: scripts[challenge],
    token: form.get('session') ?? '',
    username,
    responses,
    metadata: new Map(),
    admin: false,
    hosted: true,
  });
  return outcomeOf(answer, findUser(pool, username)?.username ?? username);
}

/** What the page asks again after a refusal that leaves the session alive. */
export function repeat({ form }: OAuthCall): Step | undefined {
  const challenge = form.get('challenge') ?? '';
  if (!isAsked(challenge)) return undefined;
  const choices = form.getAll('choice');
  return {
    ask: asked[challenge].ask,
    challenge,
    session: form.get('session') ?? '',
    username: form.get('username') ?? '',
    ...(choices.length > 0 && { choices }),
  };
}

function outcomeOf(answer: WireAnswer, username: string): Outcome {
  // The end of a sign-in by the page gives these claims and no tokens.
  if (answer.AuthenticationResult)
    return { signedIn: username, claims: answer.AuthenticationResult };
  const challenge = answer.ChallengeName ?? '';
  if (!isAsked(challenge))
    throw invalidParameter(`The emulator's sign-in page does not ask ${challenge}.`);
  const { CODE_DELIVERY_DESTINATION: sentTo, MFAS_CAN_CHOOSE: choices } =
    answer.ChallengeParameters ?? {};
  return {
    next: {
      ask: asked[challenge].ask,
      challenge,
      session: answer.Session ?? '',
      username,
      ...(sentTo !== undefined && { sentTo }),
      // The script wrote it, as a list of texts.
      ...(choices !== undefined && { choices: JSON.parse(choices) as string[] }),
    },
  };
}
