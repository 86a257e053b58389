'use client';
import type { ChallengeError } from '@countersign/core';
import { type SyntheticEvent, useCallback, useRef, useState } from 'react';
import {
  createFormControl,
  type FieldValues,
  type Path,
  type RegisterOptions,
  type UseFormRegisterReturn,
} from 'react-hook-form';
import type { OnAnswer } from '../types.ts';
import { useAnswer } from './use-answer.ts';
import { type Problem, useProblems } from './use-problems.ts';

/** Props for a field part. Spread them. */
export interface FieldBinding {
  input: UseFormRegisterReturn;
  problem: Problem | undefined;
}

/** Props for `<ChallengeForm>`. Spread them. */
export interface FormBinding {
  onSubmit: (event: SyntheticEvent<HTMLFormElement>) => void;
  /** True while the answer is being sent. Selector: `[data-pending]`. */
  pending: boolean;
}

export interface AnswerForm<V extends FieldValues> {
  form: FormBinding;
  pending: boolean;
  /** The problem of the whole form, e.g. a wrong password. */
  problem: Problem | undefined;
  /**
   * Binds one uncontrolled input; typing does not render. The answer comes from the input's value,
   * converted by the rules' `setValueAs`.
   */
  field(name: Path<V>, rules?: RegisterOptions<V, Path<V>>): FieldBinding;
  /** Returns the current value of a field; for radios, the value of the checked one. */
  typedIn(name: Path<V>): string;
  /** Fills in a field without submitting the form. */
  fill(name: Path<V>, value: string): void;
  /** Reports a fault of one field outside of a submit. */
  fault(name: Path<V>, kind: Problem['kind']): void;
}

export interface AnswerFormOptions<V extends FieldValues, A> {
  onAnswer: OnAnswer<A>;
  /** Builds the answer from the fields' values. */
  answerOf(values: V): A;
  /** Returns the field that an error is about; undefined for the whole form. */
  fieldOf?(error: ChallengeError): Path<V> | undefined;
}

/** A form with one answer. After a failed attempt, `useProblems` moves the focus. */
export function useAnswerForm<V extends FieldValues, A>(
  options: AnswerFormOptions<V, A>,
): AnswerForm<V> {
  const { answerOf, fieldOf } = options;
  const { pending, submit } = useAnswer(options.onAnswer);
  // `useForm` would render on the form library's state. The state that the form shows is in
  // `useProblems`.
  const [{ register, handleSubmit, setFocus, setValue }] = useState(() =>
    createFormControl<V>({ reValidateMode: 'onSubmit', shouldFocusError: false }),
  );
  const focus = useCallback(
    // The names come from `register`, so they are paths of V.
    (name: string) => setFocus(name as Path<V>, { shouldSelect: true }),
    [setFocus],
  );
  const problems = useProblems(focus);
  const inputs = useRef(new Map<string, Input>());

  // A text field's value is text, which the types of V cannot know.
  const fill = useCallback(
    (name: Path<V>, value: string) => setValue(name, value as V[Path<V>]),
    [setValue],
  );
  const typedIn = useCallback((name: Path<V>): string => {
    const input = inputs.current.get(name);
    return input ? standsIn(input.element) : '';
  }, []);

  const send = handleSubmit(
    async (values) => {
      problems.clear();
      const error = await submit(answerOf(values));
      if (error) problems.refused(error, fieldOf?.(error));
    },
    (faults) =>
      problems.found(
        Object.entries(faults).map(([name, fault]) => [name, kindOf(fault?.type)] as const),
      ),
  );

  function onSubmit(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault();
    for (const [name, { element, setValueAs }] of inputs.current) {
      if (keepsTrack.test(element.type)) continue;
      const typed = standsIn(element);
      const read: unknown = setValueAs?.(typed);
      // The names come from `register`, so they are paths of V.
      fill(name as Path<V>, typeof read === 'string' ? read : typed);
    }
    void send(event);
  }

  function field(name: Path<V>, rules?: RegisterOptions<V, Path<V>>): FieldBinding {
    const input = register(name, rules);
    const ref = (element: HTMLInputElement | null) => {
      // The form library unchecks a radio that the user checked before hydration.
      const isChecked = element?.type === 'radio' && element.checked;
      input.ref(element);
      if (isChecked) fill(name, element.value);
      if (element) inputs.current.set(name, { element, setValueAs: rules?.setValueAs });
      else inputs.current.delete(name);
    };
    return { input: { ...input, ref }, problem: problems.fields.get(name) };
  }

  return {
    form: { onSubmit, pending },
    pending,
    problem: problems.form,
    field,
    typedIn,
    fill,
    fault: (name, kind) => problems.found([[name, kind]]),
  };
}

/** Returns the problem that a broken rule stands for: every validation but `bounds` is about the format. */
const kindOf = (rule: unknown): Problem['kind'] =>
  rule === 'required' || rule === 'bounds' ? rule : 'format';

interface Input {
  element: HTMLInputElement;
  setValueAs: ((typed: string) => unknown) | undefined;
}

/**
 * Values that a password manager or the browser filled in without an event exist only in the DOM.
 */
function standsIn(input: HTMLInputElement): string {
  if (input.type !== 'radio') return input.value;
  const checked = input.form
    ? new FormData(input.form).get(input.name)
    : input.checked && input.value;
  return typeof checked === 'string' ? checked : '';
}

// These have more than one text, and nothing fills them in without an event.
const keepsTrack = /^(checkbox|file|select-multiple)$/;
