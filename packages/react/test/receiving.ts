import type { WireChallengeName, WireResponse } from '@countersign/core';
import { createSignIn, type SignInClient } from '@countersign/core/flow';
import { unanswered } from '../src/testing/decoded.ts';

/**
 * A sign-in that goes on from a response with these parameters, right or wrong, as it would come off
 * the wire. Nobody answers what it asks next.
 */
export function receiving(
  name: WireChallengeName | 'VOICE_OTP',
  parameters: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>> = {},
): SignInClient {
  const client = createSignIn({
    transport: unanswered as () => Promise<never>,
    clientId: 'example',
    userPoolId: 'us-east-1_Example',
  });
  const response = { ChallengeName: name, Session: 'AYABe…', ChallengeParameters: parameters };
  client
    // Whatever is in it: how that is read is what is to be seen.
    .continueFrom({ ...response, ...more } as WireResponse, { username: 'dana@example.com' })
    .catch(() => {});
  return client;
}
