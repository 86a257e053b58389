'use client';
import { type SyntheticEvent, useEffect, useRef } from 'react';
import type { FieldValues, Path } from 'react-hook-form';
import type { AnswerForm, FormBinding } from './use-answer-form.ts';
import { usePageShown } from './use-page-shown.ts';

/**
 * Tells `onChecked` which radio of a form is checked, where no event does: a person picked it before
 * the script came, the browser put it back, a program checked it. Returns the form, which looks at
 * the page once more before it is sent.
 */
export function useChecked<V extends FieldValues>(
  { form, typedIn }: Pick<AnswerForm<V>, 'form' | 'typedIn'>,
  name: Path<V>,
  onChecked: (value: string) => void,
): FormBinding {
  const look = () => {
    const value = typedIn(name);
    if (value) onChecked(value);
  };
  const atFirst = useRef(look);
  useEffect(() => atFirst.current(), []);
  // By then the browser has put back what was picked before.
  usePageShown(look);

  const onSubmit = (event: SyntheticEvent<HTMLFormElement>) => {
    look();
    form.onSubmit(event);
  };
  return { ...form, onSubmit };
}
