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
  /**
   * Binds one input. Uncontrolled: typing renders nothing. What is sent is read from the page, through
   * `setValueAs` where the rules have one.
   */
  field(name: Path<V>, rules?: RegisterOptions<V, Path<V>>): FieldBinding;
  /** What stands in a field now, whoever put it there; of radios, the value of the checked one. */
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
  // Without `useForm`, which renders on the form library's state: what is shown is in `useProblems`.
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
        Object.entries(faults).map(
          ([name, fault]) => [name, fault?.type === 'required' ? 'required' : 'format'] as const,
        ),
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
      // The form library takes the check off a radio that was picked before it came.
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

interface Input {
  element: HTMLInputElement;
  setValueAs: ((typed: string) => unknown) | undefined;
}

/** What a password manager or the browser put in without an event is on the page and nowhere else. */
function standsIn(input: HTMLInputElement): string {
  if (input.type !== 'radio') return input.value;
  const checked = input.form
    ? new FormData(input.form).get(input.name)
    : input.checked && input.value;
  return typeof checked === 'string' ? checked : '';
}

// These have more to tell than one text, and nobody fills them in unseen.
const keepsTrack = /^(checkbox|file|select-multiple)$/;
