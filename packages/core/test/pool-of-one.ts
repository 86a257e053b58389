import type { ChallengeError } from '../src/challenge-error.ts';
import type { Transport } from '../src/transport/transport.ts';

type Answer = object | ChallengeError;

/** A transport that answers by operation, in turn where there are several answers, and notes each call. */
export function poolOfOne(answers: Readonly<Record<string, Answer | readonly Answer[]>> = {}) {
  const calls: [operation: string, input: object][] = [];
  const transport: Transport = async (operation, input) => {
    calls.push([operation, input]);
    const given = answers[operation] ?? {};
    const times = calls.filter(([name]) => name === operation).length;
    const list = Array.isArray(given) ? given : [given];
    const answer = list[Math.min(times, list.length) - 1];
    if (answer instanceof Error) throw answer;
    return answer as never;
  };
  return { transport, calls, names: () => calls.map(([name]) => name) };
}
