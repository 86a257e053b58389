/**
 * What is done over and over: once through all samples of its kind, each time. `floor` is what
 * nobody can go without, the JSON of the same samples.
 */
import {
  CognitoIdentityProviderClient,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { answers } from '../../.storybook/blocks/answers.ts';
import { fixtures } from '../../packages/core/src/fixtures.ts';
import { decodeChallenge, encodeAnswer } from '../../packages/core/src/index.ts';
import { fetchTransport } from '../../packages/core/src/transport/index.ts';

const region = 'eu-west-1';
const username = { username: 'dana' };

/** Every challenge there is, in every shape there is a sample of, as it comes. */
const responses = Object.values(fixtures).flatMap((samples) =>
  Object.values(samples).map(({ response }) => JSON.stringify(response)),
);
const answered = Object.entries(answers).flatMap(([name, samples]) =>
  samples.map(({ to, answer }) => ({
    challenge: decodeChallenge(fixtures[name][to].response),
    answer,
  })),
);
const encoded = answered.map(({ challenge, answer }) => encodeAnswer(challenge, answer, username));

// Both transports call this one, which answers on the spot.
globalThis.fetch = async () => {
  answer = (answer + 1) % responses.length;
  const headers = { 'content-type': 'application/x-amz-json-1.1' };
  return new Response(responses[answer], { headers });
};
let answer = 0;

const transport = fetchTransport({ region });
const client = new CognitoIdentityProviderClient({ region });
const input = {
  ClientId: '1example23456789',
  ChallengeName: 'SMS_MFA',
  Session: 'AYABeE3_V9dZyIMqbYPucAyxnHx0rYBvGktonLyJ4davuvu4scnv7M5LRx8Tks6i',
  ChallengeResponses: { USERNAME: 'dana', SMS_MFA_CODE: '492103' },
};

export const jobs = {
  decode: {
    samples: responses.length,
    candidates: {
      floor: () => responses.map((text) => JSON.parse(text)),
      countersign: () => responses.map((text) => decodeChallenge(JSON.parse(text))),
    },
  },
  encode: {
    samples: answered.length,
    candidates: {
      floor: () => encoded.map((responses) => JSON.stringify(responses)),
      countersign: () =>
        answered.map(({ challenge, answer }) =>
          JSON.stringify(encodeAnswer(challenge, answer, username)),
        ),
    },
  },
  call: {
    samples: 1,
    candidates: {
      floor: async () => {
        const response = await fetch('', { method: 'POST', body: JSON.stringify(input) });
        return JSON.parse(await response.text());
      },
      countersign: async () => decodeChallenge(await transport('RespondToAuthChallenge', input)),
      '@aws-sdk/client-cognito-identity-provider': () =>
        client.send(new RespondToAuthChallengeCommand(input)),
    },
  },
};
