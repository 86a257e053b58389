'use client';
import type { ChangeEvent, ReactNode } from 'react';
import { cleanCode, codeInPaste } from '../hooks/clean-code.ts';
import type { CodeBinding } from '../hooks/use-code.ts';
import { formatPlural, useMessages } from '../messages.ts';
import { useSettings } from '../provider.tsx';
import { useAnnouncement } from './announcer.tsx';
import { messages } from './code-field.messages.ts';
import { useDescriptionId } from './form.tsx';
import type { OwnTexts } from './problem-text.ts';
import { TextField } from './text-field.tsx';

export interface CodeFieldProps extends CodeBinding {
  label: string;
  /** Sentences for problems, where better ones are known than the usual. */
  texts?: OwnTexts | undefined;
  /** Id of the input, for a summary to lead to. */
  id?: string | undefined;
  /** True where an error summary speaks for all fields. */
  quiet?: boolean;
}

/**
 * One native input for a code of any length: autofill, paste and password managers just work.
 * Selector: `.cs-code-field`.
 */
export function CodeField(props: CodeFieldProps): ReactNode {
  const { label, input, problem, length, filled, texts, id, quiet = false } = props;
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
          onChange: tidy,
        }}
      />
    </div>
  );
}

/** Takes out what a code is only written with. The paste itself is never stopped. */
function tidy({ currentTarget: field, nativeEvent }: ChangeEvent<HTMLInputElement>): void {
  const typed = field.value;
  // By its member: the event of a frame is of another class.
  const { inputType = '' } = nativeEvent as Partial<InputEvent>;
  const pasted = inputType.startsWith('insertFrom');
  const clean = pasted ? codeInPaste(typed) : cleanCode(typed);
  if (clean === typed) return;
  const caret = cleanCode(typed.slice(0, field.selectionStart ?? typed.length)).length;
  field.value = clean;
  field.setSelectionRange(Math.min(caret, clean.length), Math.min(caret, clean.length));
}
