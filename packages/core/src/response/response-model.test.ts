import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as initiateAuth from './initiate-auth-response.ts';
import { fromJson, make, toJson, toQuery, toValue } from './initiate-auth-response.ts';
import * as respondToAuthChallenge from './respond-to-auth-challenge-response.ts';
import { ResponseFormatError } from './response-format-error.ts';

const parse = (text: string) => fromJson(JSON.parse(text));

function pathOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof ResponseFormatError) return error.path;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

describe('make', () => {
  test('it copies its input', () => {
    const members = {
      challengeParameters: { USERNAME: 'alice' },
      authenticationResult: { newDeviceMetadata: { deviceKey: 'k' } },
      availableChallenges: ['PASSWORD'],
    };
    const response = make(members);
    members.challengeParameters.USERNAME = 'bob';
    members.authenticationResult.newDeviceMetadata.deviceKey = 'l';
    members.availableChallenges.push('WEB_AUTHN');
    expect(response).toEqual({
      challengeParameters: { USERNAME: 'alice' },
      authenticationResult: { newDeviceMetadata: { deviceKey: 'k' } },
      availableChallenges: ['PASSWORD'],
    });
  });

  test('it drops undefined members at any depth', () => {
    const response = make({
      session: undefined,
      authenticationResult: { accessToken: undefined, newDeviceMetadata: { deviceKey: undefined } },
    });
    expect(JSON.stringify(response)).toBe('{"authenticationResult":{"newDeviceMetadata":{}}}');
    expect(Object.keys(response)).toEqual(['authenticationResult']);
    expect(make()).toEqual({});
    expect(respondToAuthChallenge.make()).toEqual({});
  });

  test('RespondToAuthChallenge has no availableChallenges', () => {
    const members = { session: 's', availableChallenges: ['PASSWORD'] };
    expect(respondToAuthChallenge.make(members)).toEqual({ session: 's' });
  });
});

describe('fromJson', () => {
  test.each([
    ['[]', ''],
    ['{"ChallengeName":1}', 'ChallengeName'],
    ['{"Session":{}}', 'Session'],
    ['{"ChallengeParameters":[]}', 'ChallengeParameters'],
    ['{"ChallengeParameters":{"USERNAME":null}}', 'ChallengeParameters.USERNAME'],
    ['{"ChallengeParameters":{"__proto__":1}}', 'ChallengeParameters.__proto__'],
    ['{"AuthenticationResult":"x"}', 'AuthenticationResult'],
    ['{"AuthenticationResult":{"ExpiresIn":"3600"}}', 'AuthenticationResult.ExpiresIn'],
    ['{"AuthenticationResult":{"ExpiresIn":1e999}}', 'AuthenticationResult.ExpiresIn'],
    [
      '{"AuthenticationResult":{"NewDeviceMetadata":{"DeviceKey":1}}}',
      'AuthenticationResult.NewDeviceMetadata.DeviceKey',
    ],
    ['{"AvailableChallenges":{}}', 'AvailableChallenges'],
    ['{"AvailableChallenges":["PASSWORD",null]}', 'AvailableChallenges.1'],
  ])('%s is wrong at “%s”', (text, path) => {
    expect(pathOf(() => parse(text))).toBe(path);
  });

  test('the error says where and what, and never quotes the value', () => {
    const read = () => parse('{"AuthenticationResult":{"AccessToken":["hunter2"]}}');
    expect(read).toThrow('AuthenticationResult.AccessToken is not a string');
    expect(() => parse('1')).toThrow('The response is not an object');
  });

  test('it never returns negative zero', () => {
    for (const number of ['-0', '-0.0', '-0.9', '-1e-9']) {
      const { authenticationResult } = parse(`{"AuthenticationResult":{"ExpiresIn":${number}}}`);
      expect(Object.is(authenticationResult?.expiresIn, 0)).toBe(true);
    }
  });

  test('it keeps keys such as __proto__ as data', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const response = parse(
        `{"ChallengeName":"${name}","ChallengeParameters":{"${name}":"x"},"AvailableChallenges":["${name}"],"${name}":{"Session":"y"}}`,
      );
      expect(response.challengeName).toBe(name);
      expect(response.session).toBeUndefined();
      expect(response.availableChallenges).toEqual([name]);
      expect(Object.entries(response.challengeParameters ?? {})).toEqual([[name, 'x']]);
      expect(JSON.stringify(toJson(response))).toContain(`"${name}":"x"`);
      expect(toJson(make(response))).toEqual(toJson(response));
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('Session');
    expect(({} as { Session?: unknown }).Session).toBeUndefined();
  });

  test('any JSON gives a value or a ResponseFormatError', () => {
    const prototype = Object.getOwnPropertyNames(Object.prototype).join();
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), nearly), (json) => {
        for (const model of [initiateAuth, respondToAuthChallenge]) {
          try {
            model.fromJson(json);
          } catch (error) {
            expect(error).toBeInstanceOf(ResponseFormatError);
          }
          for (const code of [...model_errors(model), 'NewException', '__proto__', 'toString']) {
            try {
              model.errorToJson(model.errorFromJson(code, json) as never);
            } catch (error) {
              expect(error).toBeInstanceOf(ResponseFormatError);
            }
          }
        }
      }),
    );
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(prototype);
  });
});

const model_errors = (model: typeof initiateAuth | typeof respondToAuthChallenge) =>
  'initiateAuthErrors' in model ? model.initiateAuthErrors : model.respondToAuthChallengeErrors;

/** JSON with the right names and sometimes the right types. */
const nearly = fc.record(
  {
    ChallengeName: fc.oneof(fc.string(), fc.jsonValue()),
    Session: fc.oneof(fc.string(), fc.jsonValue()),
    ChallengeParameters: fc.oneof(
      fc.dictionary(fc.oneof(fc.string(), fc.constant('__proto__')), fc.string()),
      fc.jsonValue(),
    ),
    AuthenticationResult: fc.oneof(
      fc.record({ ExpiresIn: fc.oneof(fc.double(), fc.jsonValue()), IdToken: fc.jsonValue() }),
      fc.jsonValue(),
    ),
    AvailableChallenges: fc.oneof(fc.array(fc.string()), fc.jsonValue()),
    message: fc.jsonValue(),
    reasonCode: fc.jsonValue(),
  },
  { requiredKeys: [] },
);

/** Any valid response. */
const responses = fc
  .record(
    {
      challengeName: fc.string(),
      session: fc.string(),
      challengeParameters: fc
        .array(fc.tuple(fc.oneof(fc.string(), fc.constant('__proto__')), fc.string()))
        .map((entries): Record<string, string> => Object.fromEntries(entries)),
      authenticationResult: fc.record(
        {
          accessToken: fc.string(),
          expiresIn: fc.maxSafeInteger().map((n) => n + 0),
          tokenType: fc.string(),
          refreshToken: fc.string(),
          idToken: fc.string(),
          newDeviceMetadata: fc.record(
            { deviceKey: fc.string(), deviceGroupKey: fc.string() },
            { requiredKeys: [] },
          ),
        },
        { requiredKeys: [] },
      ),
      availableChallenges: fc.array(fc.string()),
    },
    { requiredKeys: [] },
  )
  .map((response) => structuredClone(response));

test('JSON round-trips', () => {
  fc.assert(
    fc.property(responses, (response) => {
      expect(parse(JSON.stringify(toJson(response)))).toStrictEqual(make(response));
      const sibling = respondToAuthChallenge.make(response);
      const text = JSON.stringify(respondToAuthChallenge.toJson(sibling));
      expect(respondToAuthChallenge.fromJson(JSON.parse(text))).toStrictEqual(sibling);
    }),
  );
});

describe('toValue and toQuery', () => {
  const response = make({
    challengeName: 'SELECT_CHALLENGE',
    session: '',
    challengeParameters: { b: '2', a: '' },
    authenticationResult: { expiresIn: 3600, newDeviceMetadata: {} },
    availableChallenges: ['PASSWORD', 'NEW'],
  });

  test('the tree tags each part, in declaration order', () => {
    expect(toValue(response)).toEqual({
      Structure: [
        ['ChallengeName', { Enum: 'SELECT_CHALLENGE' }],
        ['Session', { String: '' }],
        [
          'ChallengeParameters',
          {
            Map: [
              [{ String: 'b' }, { String: '2' }],
              [{ String: 'a' }, { String: '' }],
            ],
          },
        ],
        [
          'AuthenticationResult',
          {
            Structure: [
              ['ExpiresIn', { Integer: 3600 }],
              ['NewDeviceMetadata', { Structure: [] }],
            ],
          },
        ],
        ['AvailableChallenges', { List: [{ Enum: 'PASSWORD' }, { Enum: 'NEW' }] }],
      ],
    });
  });

  test('the query counts from 1, keeps keys unchanged and escapes nothing', () => {
    expect(toQuery(response)).toEqual([
      ['ChallengeName', 'SELECT_CHALLENGE'],
      ['Session', ''],
      ['ChallengeParameters.1.Name', 'b'],
      ['ChallengeParameters.1.Value', '2'],
      ['ChallengeParameters.2.Name', 'a'],
      ['ChallengeParameters.2.Value', ''],
      ['AuthenticationResult.ExpiresIn', '3600'],
      ['AvailableChallenges.1', 'PASSWORD'],
      ['AvailableChallenges.2', 'NEW'],
    ]);
    expect(respondToAuthChallenge.toQuery({ session: 'ä & b=c' })).toEqual([
      ['Session', 'ä & b=c'],
    ]);
    expect(respondToAuthChallenge.toValue({})).toEqual({ Structure: [] });
  });

  test('a large integer is written without an exponent', () => {
    const { authenticationResult } = parse('{"AuthenticationResult":{"ExpiresIn":1e21}}');
    expect(toQuery(make({ authenticationResult }))).toEqual([
      ['AuthenticationResult.ExpiresIn', '1000000000000000000000'],
    ]);
  });

  test('a non-integer is written unchanged, because make checks nothing', () => {
    expect(toQuery(make({ authenticationResult: { expiresIn: 1.5 } }))).toEqual([
      ['AuthenticationResult.ExpiresIn', '1.5'],
    ]);
  });
});

describe('errors of the operations', () => {
  test('an unknown code keeps its body as compact JSON', () => {
    const { errorFromJson, errorToJson } = initiateAuth;
    const error = errorFromJson('X', JSON.parse('{ "a" : 1 ,\n "b" : "x\\/y" }'));
    expect(error).toEqual({
      tag: 'Unknown_operation_error',
      code: 'X',
      message: '{"a":1,"b":"x/y"}',
    });
    expect(errorToJson(error)).toEqual({ error: 'X', message: '{"a":1,"b":"x/y"}' });
    expect(errorFromJson('X', null)).toEqual({ tag: error.tag, code: 'X', message: 'null' });
    expect(errorFromJson('X', undefined)).toEqual({ tag: error.tag, code: 'X' });
  });

  test('the reason is read only if the error models it', () => {
    const body = { message: 'm', reasonCode: 'rc' };
    const { errorFromJson, errorToJson } = respondToAuthChallenge;
    const error = errorFromJson('InvalidParameterException', body);
    expect(errorToJson(error)).toEqual({ error: 'InvalidParameterException', details: body });
    expect(errorFromJson('NotAuthorizedException', body)).toEqual({
      tag: 'NotAuthorizedException',
      value: { message: 'm' },
    });
  });

  test('InitiateAuth models 17, RespondToAuthChallenge 23', () => {
    const { initiateAuthErrors } = initiateAuth;
    const { respondToAuthChallengeErrors } = respondToAuthChallenge;
    expect(new Set(initiateAuthErrors).size).toBe(17);
    expect(new Set(respondToAuthChallengeErrors).size).toBe(23);
  });
});
