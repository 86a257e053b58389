import type { WireAnswer, WireResponse } from '../wire.ts';

/**
 * The one way out: everything the kit asks of Cognito, or of one's own server, goes through it.
 * Resolves with the operation's output as on the wire.
 *
 * Rejects with `ServiceError` when the service refused, `ChallengeError` `NetworkFailed` when no
 * answer came, `Aborted` when the signal fired.
 */
export type Transport = <O extends Operation>(
  operation: O,
  input: Operations[O]['input'],
  options?: { signal?: AbortSignal | undefined },
) => Promise<Operations[O]['output']>;

export type Operation = keyof Operations;

/** Source: Cognito API reference, one page per operation. */
export interface Operations {
  InitiateAuth: { input: InitiateAuthInput; output: WireResponse };
  RespondToAuthChallenge: { input: RespondToAuthChallengeInput; output: WireResponse };
}

export interface InitiateAuthInput {
  AuthFlow: AuthFlow;
  ClientId: string;
  AuthParameters: Record<string, string>;
  ClientMetadata?: Record<string, string>;
  /** Only the one that ConfirmSignUp gave. */
  Session?: string;
}

export interface RespondToAuthChallengeInput {
  ClientId: string;
  ChallengeName: string;
  /** Left out where the challenge came without one. */
  Session?: string;
  ChallengeResponses: WireAnswer;
  ClientMetadata?: Record<string, string>;
}

/** The ways to begin a sign-in that a browser may use. */
export type AuthFlow = 'USER_AUTH' | 'USER_SRP_AUTH' | 'USER_PASSWORD_AUTH';
