import type { ChallengeName, ChallengeTypes } from '../model/challenge-types.ts';
import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { SignIn } from '../model/session.ts';
import type { User } from '../model/user.ts';
import type { CallInfo, Service } from '../service.ts';

/** One request of a sign-in, with everything a challenge may ask of it. */
export interface SignInContext {
  service: Service;
  pool: Pool;
  client: Client;
  signIn: SignIn;
  /** Absent when the sign-in is simulated. */
  user: User | undefined;
  /** `ClientMetadata` of this very answer; empty in the call that starts a sign-in. */
  metadata: Map<string, string>;
  /** The same, as CustomMessage is told it: only of an administrator's answer. */
  messageMetadata: Map<string, string>;
  call: CallInfo;
  /** Asks the next challenge: makes its parameters, its session and the answer's body. */
  ask<N extends ChallengeName>(name: N, input: ChallengeTypes[N]['input']): Promise<WireAnswer>;
}

/** The body of InitiateAuth's and RespondToAuthChallenge's answer. */
export interface WireAnswer {
  ChallengeName?: string;
  Session?: string;
  ChallengeParameters?: Record<string, string>;
  AvailableChallenges?: string[];
  AuthenticationResult?: Record<string, unknown>;
}

/** `ChallengeResponses`. */
export type Responses = Map<string, string>;
