import type { ChallengeName, ChallengeTypes } from '../model/challenge-types.ts';
import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { SignIn } from '../model/session.ts';
import type { User } from '../model/user.ts';
import type { CallInfo, Service } from '../service.ts';

/** One request of a sign-in, with everything that a script needs. */
export interface SignInContext {
  service: Service;
  pool: Pool;
  client: Client;
  signIn: SignIn;
  /** Absent when nobody has the name. */
  user: User | undefined;
  /** The `ClientMetadata` of this answer; empty in the call that starts a sign-in. */
  metadata: Map<string, string>;
  /** The `ClientMetadata` that CustomMessage receives: that of an administrator's answer only. */
  messageMetadata: Map<string, string>;
  call: CallInfo;
  /** Asks the next challenge: starts its session and returns the body of the response. */
  ask<N extends ChallengeName>(name: N, input: ChallengeTypes[N]['input']): Promise<WireAnswer>;
}

/** The response of InitiateAuth and RespondToAuthChallenge. */
export interface WireAnswer {
  ChallengeName?: string;
  Session?: string;
  ChallengeParameters?: Record<string, string>;
  AvailableChallenges?: string[];
  AuthenticationResult?: Record<string, unknown>;
}

/** `ChallengeResponses`. */
export type Responses = Map<string, string>;
