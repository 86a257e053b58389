import { type OperationKind, operations } from '../operations.ts';
import { callAsUser, endAccount, setUp } from './as-user.ts';
import { callForAccount } from './for-account.ts';
import type { Relay } from './relay-context.ts';
import { answerChallenge, beginSignIn } from './sign-in.ts';
import { renewTokens, signOutHere } from './tokens.ts';

/** Makes one call for a page, as the kind of its operation requires. */
export const relay: Relay = (pageCall, context) =>
  relays[operations[pageCall.operation].kind](pageCall, context);

const relays: { [K in OperationKind]: Relay } = {
  begin: beginSignIn,
  answer: answerChallenge,
  account: callForAccount,
  own: callAsUser,
  'set-up': setUp,
  'end-account': endAccount,
  renew: renewTokens,
  'sign-out': signOutHere,
};
