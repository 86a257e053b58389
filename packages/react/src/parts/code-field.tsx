'use client';
import type { ReactNode } from 'react';
import { cleanCode, codeInPaste } from '../hooks/clean-code.ts';
import type { CodeBinding } from '../hooks/use-typed-code.ts';
import { formatPlural, useMessages } from '../messages.ts';
import { useSettings } from '../provider.tsx';
import { useAnnouncement } from './announcer.tsx';
import { useDescriptionId } from './card.tsx';
import { messages } from './code-field.messages.ts';
import type { OwnTexts } from './problem-text.ts';
import { TextField } from './text-field.tsx';
import { useSettled } from './use-settled.ts';

export interface CodeFieldProps extends CodeBinding {
  label: string;
  /** Texts for problems that replace the usual ones. */
  texts?: OwnTexts | undefined;
  /** The id of the input, for links in an error summary. */
  id?: string | undefined;
  /** True if an error summary announces the problems of all fields. */
  quiet?: boolean;
}

/**
 * One native input for a code of any length, so that autofill, paste and password managers work.
 * Selector: `.cs-code-field`.
 */
export function CodeField(props: CodeFieldProps): ReactNode {
  const { label, problem, length, filled, texts, id, quiet = false } = props;
  const { input, attributes } = useSettled(props.input, tidy);
  const text = useMessages('parts', messages);
  const { lang } = useSettings();
  useAnnouncement('polite', text.codeFilled, filled || undefined);
  const wrongFormat =
    length === undefined ? text.codeFormat : formatPlural(text, 'codeLength', length, lang);
  return (
    <div className="cs-code-field">
      <TextField
        label={label}
        id={id}
        quiet={quiet}
        input={input}
        problem={problem}
        texts={{ required: text.codeRequired, format: wrongFormat, ...texts }}
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
          ...attributes,
        }}
      />
    </div>
  );
}

/**
 * Removes separators from a code; from a pasted message, everything but its code. It never blocks a
 * paste.
 */
function tidy(field: HTMLInputElement, typed: boolean): void {
  const value = field.value;
  const read = typed ? cleanCode : codeInPaste;
  const code = read(value);
  if (code === value) return;
  const caret = read(value.slice(0, field.selectionStart ?? value.length)).length;
  field.value = code;
  if (field.ownerDocument.activeElement === field) {
    const at = Math.min(caret, code.length);
    field.setSelectionRange(at, at);
  }
}
