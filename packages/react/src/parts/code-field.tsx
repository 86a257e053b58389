'use client';
import type { ChangeEvent, ReactNode } from 'react';
import { cleanCode, codeInPaste } from '../hooks/clean-code.ts';
import type { FieldBinding } from '../hooks/use-answer-form.ts';
import { useMessages } from '../messages.ts';
import { useDescriptionId } from './form.tsx';
import { messages } from './parts.messages.ts';
import { TextField } from './text-field.tsx';

export interface CodeFieldProps extends FieldBinding {
  label: string;
}

/**
 * One native input for a code of any length: autofill, paste and password managers just work.
 * Selector: `.cs-code-field`.
 */
export function CodeField({ label, input, problem }: CodeFieldProps): ReactNode {
  const text = useMessages('parts', messages);
  return (
    <div className="cs-code-field">
      <TextField
        label={label}
        input={input}
        problem={problem}
        texts={{ required: text.codeRequired, format: text.codeFormat }}
        describedBy={useDescriptionId()}
        attributes={{
          type: 'text',
          autoComplete: 'one-time-code',
          inputMode: 'numeric',
          enterKeyHint: 'go',
          pattern: '[0-9]*',
          required: true,
          autoCapitalize: 'off',
          autoCorrect: 'off',
          spellCheck: false,
          dir: 'ltr',
          onChange: tidy,
        }}
      />
    </div>
  );
}

/** Takes out what a code is only written with. The paste itself is never stopped. */
function tidy({ currentTarget: field, nativeEvent }: ChangeEvent<HTMLInputElement>): void {
  const typed = field.value;
  const pasted =
    nativeEvent instanceof InputEvent && nativeEvent.inputType.startsWith('insertFrom');
  const clean = pasted ? codeInPaste(typed) : cleanCode(typed);
  if (clean === typed) return;
  const caret = cleanCode(typed.slice(0, field.selectionStart ?? typed.length)).length;
  field.value = clean;
  field.setSelectionRange(Math.min(caret, clean.length), Math.min(caret, clean.length));
}
