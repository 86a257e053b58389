import type { ChallengeName, ChallengeTypes } from '../challenges/challenge-types.ts';
import type { Client, Pool, User } from '../model.ts';
import type { Service } from '../service.ts';

export type Flow =
  | 'USER_AUTH'
  | 'USER_SRP_AUTH'
  | 'USER_PASSWORD_AUTH'
  | 'CUSTOM_AUTH'
  | 'ADMIN_USER_PASSWORD_AUTH';

/** What one sign-in has gathered so far; it travels in the session. */
export interface SignIn {
  poolId: string;
  clientId: string;
  /** The name as typed: an alias, or a user that does not exist. */
  typed: string;
  /** Canonical user name; equals `typed` for a simulated user. */
  username: string;
  flow: Flow;
  /** Nobody has this name; answers look alike and never succeed. */
  simulated: boolean;
  deviceKey?: string;
  /** What was available for the first factor (USER_AUTH). */
  available?: string[];
  /** Rounds of CUSTOM_AUTH, as the triggers see them. */
  rounds?: CustomRound[];
  /** What PreTokenGeneration is told, when it is not a plain sign-in. */
  tokenSource?: 'NewPasswordChallenge' | 'AuthenticateDevice';
}

interface CustomRound {
  challengeName: string;
  challengeResult: boolean;
  challengeMetadata?: string;
}

/** One request of a sign-in, with everything a challenge may ask of it. */
export interface Turn {
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

export interface CallInfo {
  /** Scheme, host and port the request came to, e.g. `http://127.0.0.1:9440`. */
  origin: string;
  sourceIp: string;
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
