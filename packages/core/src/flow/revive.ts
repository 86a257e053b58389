import { deliveryOf } from '../challenges/delivery.ts';
import { isListOfText } from '../challenges/parameters.ts';
import { proofIn } from '../registry.ts';
import type { WireResponse } from '../wire.ts';
import { begin } from './begin.ts';
import type { Flow, FlowRules } from './flow.ts';
import { readOutcome } from './outcome.ts';
import { challenged, codeSent } from './screens.ts';

/**
 * Restores a sign-in from storage; undefined if it has expired or is unreadable. Storage is as
 * untrusted as the wire: another version or an extension may have written it. So this decodes the
 * challenge from its response, and limits each time to that of a new screen.
 */
export function revive(
  stored: Readonly<Record<string, unknown>>,
  now: number,
  rules: FlowRules,
): Flow | undefined {
  const { at, username, userId, alternatives } = stored;
  if (typeof username !== 'string') return undefined;
  const flow = {
    ...begin(rules, username),
    userId: typeof userId === 'string' ? userId : undefined,
  };
  const deadline = earlier(stored['deadline'], now, rules.sessionSeconds);
  const resendAt = earlier(stored['resendAt'], now, rules.resendSeconds);

  if (at === 'reset-password' || at === 'confirm-sign-up') {
    if (!(resendAt + codeLasts > now)) return undefined;
    const delivery = deliveryOf(stored['delivery'], 'medium', 'destination');
    return { ...flow, state: { ...codeSent(at, flow.state, {}, now, rules), delivery, resendAt } };
  }

  if (at !== 'challenge' || !(deadline > now) || !isListOfText(alternatives)) return undefined;
  // The decoder checks every member that it reads.
  const outcome = readOutcome(stored['challenge'] as WireResponse);
  if (!('challenge' in outcome) || proofIn(outcome.challenge)) return undefined;
  const { challenge, asked } = outcome;
  const shown = challenged(flow, challenge, now, rules);
  const state = { ...shown, deadline, alternatives, resendAt: resendAt || undefined };
  return { ...flow, asked, state };
}

// A password reset code is valid for an hour. Source: Cognito developer guide.
const codeLasts = 3_600_000;

/** The stored time, at most `seconds` from now; NaN if it is not a number. */
const earlier = (time: unknown, now: number, seconds: number): number =>
  Math.min(typeof time === 'number' ? time : Number.NaN, now + seconds * 1000);
