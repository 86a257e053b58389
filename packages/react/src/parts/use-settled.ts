'use client';
import { type ComponentProps, useCallback, useEffect, useRef } from 'react';
import type { FieldBinding } from '../hooks/use-answer-form.ts';
import { usePageShown } from '../hooks/use-page-shown.ts';

/** Props for the input. Spread them. */
export interface Settled {
  input: FieldBinding['input'];
  attributes: Required<
    Pick<ComponentProps<'input'>, 'onChange' | 'onCompositionStart' | 'onCompositionEnd'>
  >;
}

/**
 * Calls `look` whenever a field's value may have changed: on hydration, after each input, when the
 * browser restores a page, and before its form is read. While an input method composes, it waits
 * for the end. `typed` is true for values that the user typed key by key.
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
        // A browser's autofill event has neither.
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
