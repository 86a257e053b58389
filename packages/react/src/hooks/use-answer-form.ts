'use client';
import type { ChallengeError } from '@countersign/core';
import { type SyntheticEvent, useCallback } from 'react';
import {
  type FieldValues,
  type Path,
  type RegisterOptions,
  type UseFormRegisterReturn,
  useForm,
} from 'react-hook-form';
import type { OnAnswer } from '../types.ts';
import { useAnswer } from './use-answer.ts';
import { type Problem, useProblems } from './use-problems.ts';

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

/** One form that gives one answer. After a failed attempt the focus goes where `useProblems` says. */
export function useAnswerForm<V extends FieldValues, A>(
  options: AnswerFormOptions<V, A>,
): AnswerForm<V> {
  const { answerOf, fieldOf } = options;
  const { pending, submit } = useAnswer(options.onAnswer);
  const { register, handleSubmit, setFocus, setValue, getValues } = useForm<V>({
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const focus = useCallback(
    // The names come from `register`, so they are paths of V.
    (name: string) => setFocus(name as Path<V>, { shouldSelect: true }),
    [setFocus],
  );
  const problems = useProblems(focus);

  // A text field's value is text, which the types of V cannot know.
  const fill = useCallback(
    (name: Path<V>, value: string) => setValue(name, value as V[Path<V>]),
    [setValue],
  );
  const typedIn = useCallback((name: Path<V>): string => getValues(name) ?? '', [getValues]);

  const send = handleSubmit(
    async (values) => {
      problems.clear();
      const error = await submit(answerOf(values));
      if (error) problems.refused(error, fieldOf?.(error));
    },
    (faults) =>
      problems.found(
        Object.entries(faults).map(
          ([name, fault]) => [name, fault?.type === 'required' ? 'required' : 'format'] as const,
        ),
      ),
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
    problem: problems.form,
    field: (name, rules) => ({
      input: register(name, rules),
      problem: problems.fields.get(name),
    }),
    typedIn,
    fill,
    fault: (name, kind) => problems.found([[name, kind]]),
  };
}
