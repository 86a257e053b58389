import { checkAttributes, checkWritable, missingAttributes } from '../pools/check-attributes.ts';
import { aliasTaken } from '../pools/find.ts';
import { setPassword } from '../pools/passwords.ts';
import { touch } from '../pools/users.ts';
import { aliasExists, missingParameter, notAuthorized } from '../service-error.ts';
import type { Responses, SignInContext } from '../sign-in/context.ts';
import { afterPassword, requireNothingMissing } from '../sign-in/next-step.ts';
import { validateValue } from '../validation/validate.ts';
import type { ChallengeScript } from './challenge-script.ts';

const prefix = 'userAttributes.';

/**
 * The user must replace a temporary password, and give the required attributes that have no value
 * yet.
 */
export const newPasswordRequired: ChallengeScript<'NEW_PASSWORD_REQUIRED'> = {
  from: ['NEW_PASSWORD_REQUIRED'],
  forgiving: true,
  ask({ pool, user, signIn }) {
    const attributes = user?.attributes ?? new Map<string, string>();
    const required = missingAttributes(pool, attributes);
    return {
      parameters: {
        USER_ID_FOR_SRP: signIn.username,
        requiredAttributes: JSON.stringify(required.map((name) => prefix + name)),
        userAttributes: JSON.stringify(
          Object.fromEntries([...attributes].filter(([name]) => name !== 'sub')),
        ),
      },
      state: { required },
    };
  },
  async answer(context, _session, responses) {
    const { pool, user, service } = context;
    const password = responses.get('NEW_PASSWORD');
    if (password === undefined) throw missingParameter('NEW_PASSWORD');
    if (!user) throw notAuthorized('Incorrect username or password.');
    const attributes = readAttributes(context, responses);
    requireNothingMissing(context, new Map([...user.attributes, ...attributes]));
    validateValue('PasswordType', password, 'newPassword');
    await setPassword(pool, user, password);
    for (const [name, value] of attributes) user.attributes.set(name, value);
    user.status = 'CONFIRMED';
    touch(service, user);
    context.signIn.tokenSource = 'NewPasswordChallenge';
    return afterPassword(context);
  },
};

/**
 * Reads and checks the attributes that the answer gives.
 * @throws {ServiceError}
 */
function readAttributes(
  { pool, client, user }: SignInContext,
  responses: Responses,
): Map<string, string> {
  const attributes = new Map(
    [...responses]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), value] as const),
  );
  for (const [name, value] of attributes) {
    if (user?.attributes.get(name))
      throw notAuthorized(`Cannot modify an already provided ${name}`);
    if (user && aliasTaken(pool, user, name, value)) throw aliasExists(name);
  }
  checkAttributes(pool, attributes);
  checkWritable(pool, client.writable, attributes.keys(), user);
  return attributes;
}
