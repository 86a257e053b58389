import { expect, test } from 'vitest';
import { fixtures } from '../fixtures.ts';
import { begin } from './begin.ts';
import type { FlowEvent, FlowRules } from './flow.ts';
import { step } from './step.ts';

const rules: FlowRules = {
  authFlow: 'USER_AUTH',
  srpFirst: false,
  preferredChallenge: undefined,
  sessionSeconds: 180,
  resendSeconds: 30,
  remembersDevices: false,
};

test.each<FlowEvent>([
  { type: 'called', operation: 'AssociateSoftwareToken', output: { SecretCode: 'A' }, now: 0 },
  { type: 'called', operation: 'VerifySoftwareToken', output: { Status: 'SUCCESS' }, now: 0 },
  { type: 'called', operation: 'UpdateDeviceStatus', output: {}, now: 0 },
  { type: 'deviceConfirmed', ask: true },
])('the outcome of no pending call changes nothing: %j', (event) => {
  const flow = begin(rules, 'dana');
  expect(step(flow, event, rules)).toBe(flow);
});

test('restart without a username asks for one', () => {
  const flow = step(begin(rules), { type: 'restart' }, rules);
  expect(flow).toMatchObject({ state: { at: 'identify' }, command: undefined });
});

test('a challenge that the user did not choose does not inherit the list before it', () => {
  const select = fixtures.SELECT_CHALLENGE.plain.response;
  const code = { ChallengeName: 'EMAIL_OTP', Session: 'AYABeA' };
  const shown = step(begin(rules), { type: 'responded', response: select, now: 0 }, rules);
  const { state } = step(shown, { type: 'responded', response: code, now: 0 }, rules);
  expect(state).toMatchObject({ at: 'challenge', turn: 2, alternatives: [] });
});

test.each([
  [{}, 'SELECT_CHALLENGE'],
  [{ preferredChallenge: 'EMAIL_OTP' }, 'EMAIL_OTP'],
  [{ authFlow: 'CUSTOM_AUTH' }, 'CUSTOM_CHALLENGE'],
  [{ authFlow: 'USER_SRP_AUTH' }, undefined],
] as const)('the first screen of %j names the likely next challenge: %s', (own, likelyNext) => {
  expect(begin({ ...rules, ...own }).state).toMatchObject({ at: 'identify', likelyNext });
});
