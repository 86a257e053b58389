import { ChallengeError } from '../challenge-error.ts';
import { claimsIn } from '../jwt.ts';
import type { Operations } from '../operations/operations.ts';
import type { Operation } from '../operations/rules.ts';
import type { Transport, TransportOptions } from '../transport/transport.ts';
import type { WireAuthenticationResult, WireResponse } from '../wire.ts';
import type { SignInStepUp } from './sign-in-step-up.ts';

/**
 * Makes the calls of a step-up. It asks for the levels, and rejects another user's tokens before the
 * flow sees them.
 * @throws {ChallengeError} `AnotherUser` for tokens of another user.
 */
export function stepUpTransport(transport: Transport, stepUp: SignInStepUp): Transport {
  /** True once the pool has said that it has no levels. */
  let plain = stepUp.targets.length === 0;
  let sub: unknown = stepUp.sub;

  async function begin(input: InitiateAuth, calling?: TransportOptions): Promise<WireResponse> {
    const accessToken =
      typeof stepUp.accessToken === 'function' ? await stepUp.accessToken() : stepUp.accessToken;
    if (accessToken !== undefined) sub = claimsIn(accessToken)['sub'];
    const options = stepUp.relay ? { ...calling, stepUp: true as const } : calling;
    if (plain || input.AuthFlow !== 'USER_AUTH') return transport('InitiateAuth', input, options);
    const AuthParameters = {
      ...input.AuthParameters,
      TARGET_ACR_VALUES: stepUp.targets.join(' '),
      ...(stepUp.maxAge !== undefined && { MAX_AGE: `${stepUp.maxAge}` }),
      ...(accessToken !== undefined && { ACCESS_TOKEN: accessToken }),
    };
    try {
      return await transport('InitiateAuth', { ...input, AuthParameters }, options);
    } catch (error) {
      const { code } = error as Partial<ChallengeError>;
      if (code !== 'FeatureUnavailableInTierException') throw error;
      plain = true;
      stepUp.onFallback?.();
      return transport('InitiateAuth', input, options);
    }
  }

  /** Keeps another user's tokens from the flow, and revokes them. */
  function check(result: WireAuthenticationResult, clientId: string): void {
    const { AccessToken, RefreshToken, Claims } = result;
    if (AccessToken === undefined && Claims === undefined) return;
    const whose = (Claims ?? claimsIn(AccessToken))['sub'];
    if (sub === undefined ? stepUp.relay : whose === sub) return;
    if (RefreshToken !== undefined)
      void transport('RevokeToken', { ClientId: clientId, Token: RefreshToken }).catch(Boolean);
    throw new ChallengeError('AnotherUser', {
      kind: 'not-accepted',
      retryable: false,
      sessionAlive: false,
    });
  }

  async function call<O extends Operation>(
    operation: O,
    input: Operations[O]['input'],
    calling?: TransportOptions,
  ): Promise<Operations[O]['output']> {
    const output =
      operation === 'InitiateAuth'
        ? // TypeScript cannot relate the operation's name to its input.
          await begin(input as InitiateAuth, calling)
        : await transport(operation, input, calling);
    const { AuthenticationResult: result } = Object(output) as WireResponse;
    // Only InitiateAuth and RespondToAuthChallenge give tokens.
    if (result) check(result, (input as InitiateAuth).ClientId);
    return output;
  }
  return call;
}

type InitiateAuth = Operations['InitiateAuth']['input'];
