'use client';
import { type ComponentProps, type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { FieldBinding } from '../hooks/use-answer-form.ts';
import { useMessages } from '../messages.ts';
import { useAnnouncement } from './announcer.tsx';
import { Field } from './field.tsx';
import { messages } from './first-screen.messages.ts';

export interface PasswordInputProps extends FieldBinding {
  label: string;
  /** The text of the field's problem. */
  error: string | undefined;
  /** Default: `current-password`. */
  autoComplete?: 'current-password' | 'new-password';
  /** Further attributes of the input, e.g. passwordrules, minLength. */
  attributes?: ComponentProps<'input'>;
  describedBy?: string | undefined;
  id?: string | undefined;
  quiet?: boolean;
  children?: ReactNode;
}

/**
 * A password field with a show button, and a hint while caps lock is on. Submitting hides the
 * password. Selectors: `.cs-password-field`, its button `[aria-pressed="true"]`.
 */
export function PasswordInput(props: PasswordInputProps): ReactNode {
  const { label, input, problem, error, autoComplete = 'current-password', id, quiet } = props;
  const text = useMessages('parts', messages);
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const capsLockId = useId();
  useAnnouncement('polite', text.capsLock, capsLock || undefined);
  const lookAtCapsLock = ({ nativeEvent: key }: KeyboardEvent<HTMLInputElement>) => {
    // Autofill dispatches incomplete key events.
    if (!key.isComposing) setCapsLock(key.getModifierState?.('CapsLock') ?? false);
  };

  return (
    <div className="cs-password-field">
      <Field
        label={label}
        input={input}
        problem={problem}
        id={id}
        quiet={quiet}
        error={error}
        describedBy={[capsLock && capsLockId, props.describedBy].filter(Boolean).join(' ')}
        attributes={{
          type: shown ? 'text' : 'password',
          autoComplete,
          enterKeyHint: 'go',
          required: true,
          autoCapitalize: 'none',
          autoCorrect: 'off',
          spellCheck: false,
          dir: 'ltr',
          onKeyDown: lookAtCapsLock,
          onKeyUp: lookAtCapsLock,
          ...props.attributes,
        }}
        trailing={
          // Keep one name and toggle `aria-pressed`: "Hide, pressed" would state the opposite.
          <button
            type="button"
            className="cs-link cs-toggle"
            aria-pressed={shown}
            onClick={({ currentTarget }) => {
              setShown(!shown);
              const hide = () => setShown(false);
              currentTarget.form?.addEventListener('submit', hide, { once: true });
            }}
          >
            <span>{text.show}</span> <span className="cs-visually-hidden">{text.showWhat}</span>
          </button>
        }
      >
        {capsLock && (
          <p id={capsLockId} className="cs-hint cs-caps-lock">
            {text.capsLock}
          </p>
        )}
        {props.children}
      </Field>
    </div>
  );
}
