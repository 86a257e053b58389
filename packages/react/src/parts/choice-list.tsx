'use client';
import { type ReactNode, useId } from 'react';
import type { FieldBinding } from '../hooks/use-answer-form.ts';
import { useMessages } from '../messages.ts';
import { messages } from './choice-list.messages.ts';
import { FieldError } from './field.tsx';
import { useProblemText } from './problem-text.ts';

export interface ChoiceItem {
  /** The value to send. */
  value: string;
  label: ReactNode;
  hint?: string | undefined;
  /** True for the last used choice; the label says so. */
  lastUsed?: boolean;
  /** A field that belongs to this choice, shown while it is chosen. */
  inline?: ReactNode;
}

export interface ChoiceListProps extends FieldBinding {
  /** The group's accessible name. On the screen, the heading says the same. */
  legend: string;
  choices: readonly ChoiceItem[];
  /** The current choice, which shows its field. */
  chosen: string | undefined;
  onChoose: (value: string) => void;
}

/** Native radios: arrow keys move and send nothing. Selectors: `.cs-choice`, `:checked`. */
export function ChoiceList(props: ChoiceListProps): ReactNode {
  const { legend, choices, chosen, onChoose, input, problem } = props;
  const text = useMessages('parts', messages);
  const id = useId();
  const error = useProblemText(problem, { required: text.choiceRequired });
  return (
    <fieldset
      className="cs-choices"
      data-invalid={error !== undefined || undefined}
      aria-describedby={error && `${id}error`}
    >
      <legend className="cs-visually-hidden">{legend}</legend>
      {choices.map(({ value, label, hint, lastUsed, inline }) => (
        <div key={value} className="cs-choice" data-chosen={value === chosen || undefined}>
          <label>
            <input
              type="radio"
              {...input}
              value={value}
              required
              defaultChecked={value === chosen}
              onChange={(event) => {
                onChoose(value);
                void input.onChange(event);
              }}
            />
            <span className="cs-choice-text">
              <span className="cs-choice-label">{label}</span>
              {hint && <span className="cs-hint">{hint}</span>}
            </span>
            {lastUsed && <span className="cs-badge">{text.lastUsed}</span>}
          </label>
          {value === chosen && inline}
        </div>
      ))}
      <FieldError id={`${id}error`} problem={problem} text={error} />
    </fieldset>
  );
}
