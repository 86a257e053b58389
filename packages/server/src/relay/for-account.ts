import { secretHash } from '@countersign/core/secret-hash';
import { textOf } from '../http/read-input.ts';
import { badRequest } from '../refusal.ts';
import { pageResult } from './page-result.ts';
import { previousStep } from './previous-step.ts';
import type { Relay } from './relay-context.ts';
import { send } from './send.ts';
import { userContext } from './user-context.ts';

/** Calls an operation that names its account in the input: SignUp, ForgotPassword and the like. */
export const callForAccount: Relay = async (pageCall, context) => {
  const { operation, input, ip } = pageCall;
  const { config, call } = context;
  const { clientId, clientSecret } = config;
  const username = textOf(input, 'Username');
  if (username === undefined) throw badRequest('Username is missing.');
  const step = await previousStep(pageCall, context);
  const cognitoInput = {
    ...input,
    ClientId: clientId,
    ...(clientSecret !== undefined && {
      SecretHash: await secretHash({ username, clientId, clientSecret }),
    }),
    ...(step && { Session: step.session }),
    ...userContext(ip, input),
  };
  const output = await send(call(operation, cognitoInput, { signal: pageCall.signal }));
  return pageResult(pageCall, output, { admin: false, previous: step }, context);
};
