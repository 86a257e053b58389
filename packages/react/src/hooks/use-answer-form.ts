'use client';
import type { ChallengeError, ErrorKind } from '@countersign/core';
import { type SyntheticEvent, useCallback, useEffect, useMemo, useState } from 'react';
import {
  type FieldValues,
  type Path,
  type RegisterOptions,
  type UseFormRegisterReturn,
  useForm,
} from 'react-hook-form';
import { useConversation } from '../conversation.ts';
import type { OnAnswer } from '../types.ts';
import { useAnswer } from './use-answer.ts';

/**
 * What is wrong with a field or a form, as a key for a message. Each attempt makes a new object, so
 * that the same fault twice is announced twice.
 */
export interface Problem {
  /** `required` and `format` are found here, the rest is the service's. */
  kind: ErrorKind | 'required' | 'format';
}

/** What a field part takes: spread it. */
export interface FieldBinding {
  input: UseFormRegisterReturn;
  problem: Problem | undefined;
}

/** What `<ChallengeForm>` takes: spread it. */
export interface FormBinding {
  onSubmit: (event: SyntheticEvent<HTMLFormElement>) => void;
  /** True while the answer is on its way. Selector: `[data-pending]`. */
  pending: boolean;
}

export interface AnswerForm<V extends FieldValues> {
  form: FormBinding;
  pending: boolean;
  /** What is wrong with the form as a whole, e.g. a wrong password. */
  problem: Problem | undefined;
  /** Names of the fields at fault, in their order. */
  faults: readonly string[];
  /** Binds one input. Uncontrolled: typing renders nothing. */
  field(name: Path<V>, rules?: RegisterOptions<V, Path<V>>): FieldBinding;
  /** What stands in a field now. */
  typedIn(name: Path<V>): string;
  /** Fills in a field for the person, without sending anything. */
  fill(name: Path<V>, value: string): void;
  /** Points out a fault of one field that was found outside of sending. */
  fault(name: Path<V>, kind: Problem['kind']): void;
}

export interface AnswerFormOptions<V extends FieldValues, A> {
  onAnswer: OnAnswer<A>;
  /** Makes the answer from the fields' values. */
  answerOf(values: V): A;
  /** The field an error is about; none means the whole form. */
  fieldOf?(error: ChallengeError): Path<V> | undefined;
}

/**
 * One form that gives one answer. After a failed submit a single field at fault is focused with
 * what was typed selected; with several an error summary takes the focus; a fault of the whole
 * form leaves it where it is.
 */
export function useAnswerForm<V extends FieldValues, A>(
  options: AnswerFormOptions<V, A>,
): AnswerForm<V> {
  const { answerOf, fieldOf } = options;
  const { pending, submit } = useAnswer(options.onAnswer);
  const [result, setResult] = useState<Result>(nothingWrong);
  const { register, handleSubmit, setFocus, setValue, getValues } = useForm<V>({
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const told = useConversation()?.error;
  const toldProblem = useMemo(() => problemOf(told), [told]);

  useEffect(() => {
    const [only, ...more] = result.fields.keys();
    // The names come from `register`, so they are paths of V.
    if (only !== undefined && more.length === 0) setFocus(only as Path<V>, { shouldSelect: true });
  }, [result, setFocus]);

  // A text field's value is text, which the types of V cannot know.
  const fill = useCallback(
    (name: Path<V>, value: string) => setValue(name, value as V[Path<V>]),
    [setValue],
  );
  const typedIn = useCallback((name: Path<V>): string => getValues(name) ?? '', [getValues]);

  const send = handleSubmit(
    async (values) => {
      setResult({ ...nothingWrong, seen: told });
      const error = await submit(answerOf(values));
      const problem = problemOf(error);
      if (!error || !problem) return;
      const field = fieldOf?.(error);
      setResult({
        fields: new Map(field === undefined ? [] : [[field, problem]]),
        form: field === undefined ? problem : undefined,
        seen: told,
      });
    },
    (faults) => {
      const fields = Object.entries(faults).map(([name, fault]): [string, Problem] => [
        name,
        { kind: fault?.type === 'required' ? 'required' : 'format' },
      ]);
      setResult({ fields: new Map(fields), form: undefined, seen: told });
    },
  );

  function onSubmit(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault();
    // What a password manager put in without an event is on the page and nowhere else.
    const onPage = new FormData(event.currentTarget);
    for (const name of Object.keys(getValues())) {
      const value = onPage.get(name);
      // The names come from `register`, so they are paths of V.
      if (typeof value === 'string') fill(name as Path<V>, value);
    }
    void send(event);
  }

  return {
    form: { onSubmit, pending },
    pending,
    problem: result.form ?? (told === result.seen ? undefined : toldProblem),
    faults: [...result.fields.keys()],
    field: (name, rules) => ({
      input: register(name, rules),
      problem: result.fields.get(name),
    }),
    typedIn,
    fill,
    fault: (name, kind) =>
      setResult({ fields: new Map([[name, { kind }]]), form: undefined, seen: told }),
  };
}

interface Result {
  fields: ReadonlyMap<string, Problem>;
  form: Problem | undefined;
  /** What the conversation had to say when the form was last sent; it has been read. */
  seen: ChallengeError | undefined;
}

const nothingWrong: Result = { fields: new Map(), form: undefined, seen: undefined };

// Who stopped it knows.
const problemOf = (error: ChallengeError | undefined): Problem | undefined =>
  error && error.kind !== 'aborted' ? { kind: error.kind } : undefined;
