import { deliveryOf } from '../challenges/delivery.ts';
import { isListOfText } from '../challenges/parameters.ts';
import { proofIn } from '../registry.ts';
import type { WireResponse } from '../wire.ts';
import { begin } from './begin.ts';
import type { Flow, FlowRules } from './flow.ts';
import { readOutcome } from './outcome.ts';
import { challenged, codeSent } from './screens.ts';

/**
 * A sign-in from what a reload kept of it; nothing where that is over or cannot be read. Storage is
 * as far from this code as the wire is: another version wrote it, or an extension. So a challenge is
 * decoded from the answer in which it came, and no time is later than one that is set now.
 */
export function revive(
  kept: Readonly<Record<string, unknown>>,
  now: number,
  rules: FlowRules,
): Flow | undefined {
  const { at, username, userId, alternatives } = kept;
  if (typeof username !== 'string') return undefined;
  const flow = {
    ...begin(rules, username),
    userId: typeof userId === 'string' ? userId : undefined,
  };
  const deadline = earlier(kept['deadline'], now, rules.sessionSeconds);
  const resendAt = earlier(kept['resendAt'], now, rules.resendSeconds);

  if (at === 'reset-password' || at === 'confirm-sign-up') {
    if (!(resendAt + codeLasts > now)) return undefined;
    const delivery = deliveryOf(kept['delivery'], 'medium', 'destination');
    return { ...flow, state: { ...codeSent(at, flow.state, {}, now, rules), delivery, resendAt } };
  }

  if (at !== 'challenge' || !(deadline > now) || !isListOfText(alternatives)) return undefined;
  // It checks every member that it reads.
  const outcome = readOutcome(kept['challenge'] as WireResponse);
  if (!('challenge' in outcome) || proofIn(outcome.challenge)) return undefined;
  const { challenge, asked } = outcome;
  const shown = challenged(flow, challenge, now, rules);
  const state = { ...shown, deadline, alternatives, resendAt: resendAt || undefined };
  return { ...flow, asked, state };
}

// A code to choose a new password with is good for an hour. Source: Cognito developer guide.
const codeLasts = 3_600_000;

/** A stored time, or the one that is so many seconds away if that is earlier; NaN for what is none. */
const earlier = (time: unknown, now: number, seconds: number): number =>
  Math.min(typeof time === 'number' ? time : Number.NaN, now + seconds * 1000);
