import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as initiateAuth from './initiate-auth-response.ts';
import * as respondToAuthChallenge from './respond-to-auth-challenge-response.ts';
import { ResponseFormatError } from './response-format-error.ts';
import * as initiateAuthXml from './xml/initiate-auth-response.ts';
import * as respondToAuthChallengeXml from './xml/respond-to-auth-challenge-response.ts';

// Read as text: an import would turn a `__proto__` key into a prototype.
const vectors = JSON.parse(
  readFileSync(new URL('../testdata/response-vectors.json', import.meta.url), 'utf8'),
) as { cases: (Case & { id: string; because: string })[] };

const models = {
  InitiateAuth: { ...initiateAuth, ...initiateAuthXml },
  RespondToAuthChallenge: { ...respondToAuthChallenge, ...respondToAuthChallengeXml },
};

/** One recorded call. Its input is untyped, because each function takes a different one. */
interface Case {
  operation: string;
  call: string;
  input: never;
  output?: unknown;
  throws?: boolean;
}

function run({ operation, call, input }: Case): unknown {
  const model = models[operation as keyof typeof models];
  const { code, body, xml } = input as { code: string; body: string; xml: string };
  switch (call) {
    case 'fromJson':
      return model.fromJson(JSON.parse(input));
    case 'errorFromJson':
      return model.errorFromJson(code, JSON.parse(body));
    case 'errorFromXml':
      return model.errorFromXml(code, xml);
    default:
      return model[call as 'make'](input);
  }
}

test.each(vectors.cases)('$id $operation $call: $because', (vector) => {
  if (vector.throws) {
    expect(() => run(vector)).toThrow(ResponseFormatError);
    return;
  }
  const output = run(vector);
  if (vector.call === 'errorFromJson' && !('value' in (vector.output as object))) {
    expect(output).toMatchObject(vector.output as object);
    return;
  }
  expect(output).toStrictEqual(vector.output);
  if (vector.call !== 'make') {
    // Compare the order of members too.
    expect(JSON.stringify(output)).toBe(JSON.stringify(vector.output));
  }
});
