import { readdirSync, readFileSync } from 'node:fs';
import { wireChallengeNames } from '@countersign/core';
import { createEmulator } from '@countersign/emulator';
import { type Members, operations, setByServer } from '../../src/operations.ts';
import type { Kit } from './drift.ts';

/** What the kit has of these operations. */
export async function kitOf(all: readonly string[]): Promise<Kit> {
  const { InitiateAuth, RespondToAuthChallenge } = operations;
  const keys = [InitiateAuth.takes.AuthParameters, RespondToAuthChallenge.takes.ChallengeResponses];
  const lines = readFileSync(new URL('decided.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return {
    relayed: new Set([
      ...Object.keys(operations),
      'AdminInitiateAuth',
      'AdminRespondToAuthChallenge',
    ]),
    emulated: await emulatedOf(all),
    names: new Set([
      ...Object.values(operations).flatMap(({ takes, gives }) => [
        ...namesIn(takes),
        ...Object.keys(gives),
      ]),
      ...setByServer,
      ...wireChallengeNames,
      ...wordsIn('../../../core/src/operations/'),
      ...wordsIn('../../../emulator/src/'),
    ]),
    decided: new Map(
      lines.map((line) => {
        const [of = '', ...names] = line.split(' ');
        return [of, new Set(names)];
      }),
    ),
    keys: new Set([...keys.flatMap(namesIn), ...setByServer, ...wireChallengeNames]),
  };
}

/** The emulator says of each operation whether it knows it. */
async function emulatedOf(all: readonly string[]): Promise<Set<string>> {
  const emulator = createEmulator();
  const answers = await Promise.all(
    all.map(async (operation) => {
      const headers = { 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}` };
      const request = new Request('http://localhost/', { method: 'POST', headers, body: '{}' });
      const { __type: type } = await (await emulator.fetch(request)).json();
      return type === 'UnknownOperationException' ? [] : [operation];
    }),
  );
  return new Set(answers.flat());
}

const namesIn = (members: Members): string[] =>
  Object.entries(members).flatMap(([name, kind]) =>
    typeof kind === 'string' ? [name] : [name, ...namesIn(kind)],
  );

/** Every word of the sources in a folder, except those generated from the SDK's own model. */
function wordsIn(path: string): string[] {
  const folder = new URL(path, import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('validation/'))
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').match(/[\w.-]+/g) ?? []);
}
