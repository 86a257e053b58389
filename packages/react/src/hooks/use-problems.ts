'use client';
import type { ChallengeError, ErrorKind } from '@countersign/core';
import { useEffect, useMemo, useState } from 'react';
import { useConversation } from '../conversation.ts';

/**
 * What is wrong with a field or a form, as a key for a message. Each attempt makes a new object, so
 * that the same fault twice is announced twice.
 */
export interface Problem {
  /** `required` and `format` are found here, the rest is the service's. */
  kind: ErrorKind | 'required' | 'format';
  /** When it may be tried again, in ms since the epoch, where the service said so. */
  retryAt?: number | undefined;
  /** The service's own words, in English. Not shown, but for what a Lambda said where asked for. */
  message?: string | undefined;
}

export interface Problems {
  /** What is wrong with the form as a whole, e.g. a wrong password. */
  form: Problem | undefined;
  /** What is wrong with fields, by their names. */
  fields: ReadonlyMap<string, Problem>;
  /** Begins an attempt: whatever was wrong has been read. */
  clear(): void;
  /** Found before anything was sent. */
  found(faults: readonly (readonly [name: string, kind: Problem['kind']])[]): void;
  /** Refused by the service, because of a field or as a whole. */
  refused(error: ChallengeError, field: string | undefined): void;
}

/**
 * Keeps what is wrong after each attempt, and focuses the one field that is at fault. With several
 * an error summary takes the focus; a fault of the whole form leaves it where it is.
 */
export function useProblems(focus: (name: string) => void): Problems {
  const [result, setResult] = useState<Result>(nothingWrong);
  const conversationError = useConversation()?.error;
  const conversationProblem = useConversationProblem();

  useEffect(() => {
    const [only, ...more] = result.fields.keys();
    if (only !== undefined && more.length === 0) focus(only);
  }, [result, focus]);

  return {
    form: result.form ?? (conversationError === result.seen ? undefined : conversationProblem),
    fields: result.fields,
    clear: () => setResult({ ...nothingWrong, seen: conversationError }),
    found: (faults) =>
      setResult({
        fields: new Map(faults.map(([name, kind]) => [name, { kind }])),
        form: undefined,
        seen: conversationError,
      }),
    refused: (error, field) => {
      const problem = problemOf(error);
      setResult({
        fields: new Map(problem && field !== undefined ? [[field, problem]] : []),
        form: field === undefined ? problem : undefined,
        seen: conversationError,
      });
    },
  };
}

/** Why the last call of the sign-in around a view was refused, where the view did not make it. */
export function useConversationProblem(): Problem | undefined {
  const conversationError = useConversation()?.error;
  return useMemo(() => problemOf(conversationError), [conversationError]);
}

interface Result {
  fields: ReadonlyMap<string, Problem>;
  form: Problem | undefined;
  /** What the conversation had to say when the form was last sent; it has been read. */
  seen: ChallengeError | undefined;
}

const nothingWrong: Result = { fields: new Map(), form: undefined, seen: undefined };

// Who stopped it knows.
function problemOf(error: ChallengeError | undefined): Problem | undefined {
  if (!error || error.kind === 'aborted') return undefined;
  const { kind, retryAt, message } = error;
  return { kind, retryAt, message };
}
