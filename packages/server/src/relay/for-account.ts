import { secretHash } from '@countersign/core/secret-hash';
import { textOf } from '../read-input.ts';
import { badRequest } from '../refusal.ts';
import { userContext } from './context.ts';
import { given } from './given.ts';
import { send } from './send.ts';
import type { Relay } from './visit.ts';

/** An operation that names its account: SignUp, ForgotPassword and their like. */
export const callForAccount: Relay = async (visit, relaying) => {
  const { operation, input, cookies, ip } = visit;
  const { config, call, conversation } = relaying;
  const { clientId, clientSecret } = config;
  const username = textOf(input, 'Username');
  if (username === undefined) throw badRequest('Username is missing.');
  const sealed = textOf(input, 'Session');
  const turn = sealed === undefined ? undefined : await conversation.unwrap(sealed, cookies);
  const made = {
    ...input,
    ClientId: clientId,
    ...(clientSecret !== undefined && {
      SecretHash: await secretHash({ username, clientId, clientSecret }),
    }),
    ...(turn && { Session: turn.session }),
    ...userContext(ip, input),
  };
  const output = await send(call(operation, made, { signal: visit.signal }));
  return given(visit, output, false, relaying);
};
