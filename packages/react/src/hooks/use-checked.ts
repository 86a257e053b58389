'use client';
import { type SyntheticEvent, useEffect, useRef } from 'react';
import type { FieldValues, Path } from 'react-hook-form';
import type { AnswerForm, FormBinding } from './use-answer-form.ts';
import { usePageShown } from './use-page-shown.ts';

/**
 * Calls `onChecked` with the checked radio if no event reports it: the user checked it before
 * hydration, the browser restored it, or a script checked it. Returns the form, which checks once
 * more before a submit.
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
  // By then the browser has restored the earlier choice.
  usePageShown(look);

  const onSubmit = (event: SyntheticEvent<HTMLFormElement>) => {
    look();
    form.onSubmit(event);
  };
  return { ...form, onSubmit };
}
