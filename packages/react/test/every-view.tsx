import {
  type ChallengeName,
  type ChallengeOf,
  decodeChallenge,
  type SilentName,
} from '@countersign/core';
import { fixtures } from '@countersign/core/fixtures';
import type { ComponentType } from 'react';
import type { PasskeyPrompt } from '../src/challenges/web-authn/passkey-prompt.ts';
import { WebAuthn } from '../src/challenges/web-authn/web-authn.tsx';
import type { MessageSet } from '../src/messages.ts';
import { views } from '../src/registry.ts';
import { type Conformance, conformance, type TestRunner } from '../src/testing/conformance.tsx';
import type { ChallengeProps } from '../src/types.ts';

/** A browser and a person who say yes at once. */
const prompt: PasskeyPrompt = {
  isSupported: () => true,
  canFillIn: async () => false,
  ask: async () => ({
    id: 'AQ',
    rawId: 'AQ',
    type: 'public-key',
    clientExtensionResults: {},
    response: { clientDataJSON: 'AQ', authenticatorData: 'AQ', signature: 'AQ' },
  }),
};

/** What is particular to a name. */
const particulars: StatusOnly & { [N in ChallengeName]?: Partial<Conformance<N>> } = {
  PASSWORD_VERIFIER: { kind: 'status' },
  DEVICE_SRP_AUTH: { kind: 'status' },
  DEVICE_PASSWORD_VERIFIER: { kind: 'status' },
  UNKNOWN: { kind: 'status' },
  // Showing the key is what the screen is for.
  MFA_SETUP: { shows: ['secretCode'] },
  WEB_AUTHN: { view: (props) => <WebAuthn {...props} prompt={prompt} /> },
};

/** Where nobody is asked, a view only says how things stand. */
type StatusOnly = { [N in SilentName | 'UNKNOWN']: { kind: 'status' } };

/** Asks of every view of the registry, with every fixture of its name, what views are held to. */
export async function everyView(runner: TestRunner): Promise<void> {
  // Each view is code of its own, loaded before anything is asked of it.
  for (const name of Object.keys(views) as ChallengeName[]) await conforms(name, runner);
}

async function conforms<N extends ChallengeName>(name: N, runner: TestRunner): Promise<void> {
  const module = await views[name].preload();
  // The registry's line for a name loads the view for that name.
  const view = module.default as ComponentType<ChallengeProps<N>>;
  const messages: MessageSet = module.messages;
  const samples = samplesOf(name);
  const table: { [K in ChallengeName]?: Partial<Conformance<K>> } = particulars;
  const own: Partial<Conformance<N>> | undefined = table[name];
  conformance<N>({ name, view, samples, messages: { [name]: messages }, ...own }, runner);
}

function samplesOf<N extends ChallengeName>(name: N): Record<string, ChallengeOf<N>> {
  const decodable = Object.entries(fixtures[name]).map(([sample, { response }]) => [
    sample,
    decodeChallenge(response),
  ]);
  // The fixtures of a name decode to it: core's own tests see to that.
  return Object.fromEntries(decodable);
}
