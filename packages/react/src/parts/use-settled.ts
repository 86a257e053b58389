'use client';
import { type ComponentProps, useCallback, useEffect, useRef } from 'react';
import type { FieldBinding } from '../hooks/use-answer-form.ts';
import { usePageShown } from '../hooks/use-page-shown.ts';

/** What an input takes for it: spread both. */
export interface Settled {
  input: FieldBinding['input'];
  attributes: Required<
    Pick<ComponentProps<'input'>, 'onChange' | 'onCompositionStart' | 'onCompositionEnd'>
  >;
}

/**
 * Shows a field to `look` whenever its value may be another one: when it comes alive (somebody may
 * have typed before), after each input, when the browser has put a page back, and before its form is
 * read. While an input method composes, the value belongs to that: the end of it is shown. `typed` is
 * true for what came key by key.
 */
export function useSettled(
  input: FieldBinding['input'],
  look: (field: HTMLInputElement, typed: boolean) => void,
): Settled {
  const field = useRef<HTMLInputElement | null>(null);
  const composing = useRef(false);
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });

  const lookAgain = useCallback(() => {
    if (field.current && !composing.current) latest.current(field.current, false);
  }, []);
  useEffect(() => {
    const form = field.current?.form;
    lookAgain();
    form?.addEventListener('submit', lookAgain, true);
    return () => form?.removeEventListener('submit', lookAgain, true);
  }, [lookAgain]);
  usePageShown(lookAgain);

  return {
    input: {
      ...input,
      ref: (element: HTMLInputElement | null) => {
        field.current = element;
        input.ref(element);
      },
    },
    attributes: {
      onChange: ({ currentTarget, nativeEvent }) => {
        // An event of the browser's own, e.g. when it fills in a form, tells neither.
        const { inputType = '', isComposing = false } = nativeEvent as Partial<InputEvent>;
        if (!composing.current && !isComposing) look(currentTarget, byKey.test(inputType));
      },
      onCompositionStart: () => {
        composing.current = true;
      },
      onCompositionEnd: ({ currentTarget }) => {
        composing.current = false;
        look(currentTarget, true);
        void input.onChange({ target: currentTarget, type: 'change' });
      },
    },
  };
}

// Source: W3C Input Events, inputType.
const byKey = /^(insertText|insertCompositionText|delete|history)/;
