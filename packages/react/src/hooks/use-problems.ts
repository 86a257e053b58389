'use client';
import type { ChallengeError, ErrorKind } from '@countersign/core';
import { useEffect, useMemo, useState } from 'react';
import { useConversation } from '../conversation.ts';

/**
 * The problem of a field or form, by the key of its message. Each attempt creates a new object, so
 * that screen readers announce a repeated fault again.
 */
export interface Problem {
  /** The form finds `required`, `format` and `bounds`; the service reports the others. */
  kind: ErrorKind | 'required' | 'format' | 'bounds';
  /** When the user may try again, in ms since the epoch, if the service says so. */
  retryAt?: number | undefined;
  /** The service's text, in English. Views show only a Lambda's text, with `showLambdaText`. */
  message?: string | undefined;
}

export interface Problems {
  /** The problem of the whole form, e.g. a wrong password. */
  form: Problem | undefined;
  /** The problems of fields, by name. */
  fields: ReadonlyMap<string, Problem>;
  /** Clears all problems, at the start of an attempt. */
  clear(): void;
  /** Reports faults that the form found before sending. */
  found(faults: readonly (readonly [name: string, kind: Problem['kind']])[]): void;
  /** Reports a refusal, of one field or the whole form. */
  refused(error: ChallengeError, field: string | undefined): void;
}

/**
 * Holds the problems of the last attempt and focuses the field at fault. With several faults, the
 * error summary takes the focus; a problem of the whole form leaves it in place.
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

/** The problem of the sign-in's last call, if the view did not make that call. */
export function useConversationProblem(): Problem | undefined {
  const conversationError = useConversation()?.error;
  return useMemo(() => problemOf(conversationError), [conversationError]);
}

interface Result {
  fields: ReadonlyMap<string, Problem>;
  form: Problem | undefined;
  /** The conversation's error at the last submit, which the user has seen. */
  seen: ChallengeError | undefined;
}

const nothingWrong: Result = { fields: new Map(), form: undefined, seen: undefined };

/** Returns what the user sees of an error: nothing of an abort, as the caller that aborted it knows. */
export function problemOf(error: ChallengeError | undefined): Problem | undefined {
  if (!error || error.kind === 'aborted') return undefined;
  const { kind, retryAt, message } = error;
  return { kind, retryAt, message };
}
