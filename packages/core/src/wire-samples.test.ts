import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeChallenge } from './decode-challenge.ts';
import { fixtures } from './fixtures.ts';
import { codecs, isChallengeName } from './registry.ts';
import type { WireResponse } from './wire.ts';

const folder = new URL('testdata/wire/', import.meta.url);
const samples = readdirSync(folder)
  .filter((file) => file.startsWith('challenge.'))
  .map((file) => ({ file, body: read(file) }));

function read(file: string): WireResponse {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
}

test.each(samples)('$file decodes under its own name, or as UNKNOWN', ({ body }) => {
  const challenge = decodeChallenge(body);
  const wireName = body.ChallengeName ?? '';
  expect(challenge).toMatchObject(
    isChallengeName(wireName) ? { name: wireName } : { name: 'UNKNOWN', wireName },
  );
  expect(challenge.session).toBe(body.Session);
  expect(challenge.availableChallenges).toEqual(body.AvailableChallenges ?? []);
});

test('every name of the registry has a wire sample', () => {
  const sampled = new Set(samples.map(({ body }) => body.ChallengeName));
  const wireNames = Object.keys(codecs).filter((name) => name !== 'UNKNOWN');
  expect(wireNames.filter((name) => !sampled.has(name))).toEqual([]);
});

test('every fixture decodes under the name it is filed under', () => {
  for (const [name, labelled] of Object.entries(fixtures)) {
    for (const { response } of Object.values(labelled)) {
      expect(decodeChallenge(response).name).toBe(name);
    }
  }
});
