import { decodeChallenge, encodeAnswer, type WireResponse, wireNameOf } from '@countersign/core';
import type { RespondToAuthChallengeInput } from '@countersign/core/transport';
import { Challenge } from '@countersign/react';

interface Props {
  /** What InitiateAuth, or the last RespondToAuthChallenge, gave. */
  response: WireResponse;
  username: string;
  /** Your call; it rejects with a `ChallengeError` when Cognito refused. */
  respond: (input: Omit<RespondToAuthChallengeInput, 'ClientId'>) => Promise<void>;
}

/** The kit shows and encodes; every call is your own. */
export function Step({ response, username, respond }: Props) {
  const challenge = decodeChallenge(response);
  return (
    <Challenge
      challenge={challenge}
      onAnswer={(answer) =>
        respond({
          ChallengeName: wireNameOf(challenge),
          ChallengeResponses: encodeAnswer(challenge, answer, { username }),
          ...(challenge.session !== undefined && { Session: challenge.session }),
        })
      }
    />
  );
}
