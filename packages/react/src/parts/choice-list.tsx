'use client';
import { type ReactNode, useId } from 'react';
import type { FieldBinding } from '../hooks/use-answer-form.ts';
import { useMessages } from '../messages.ts';
import { messages } from './choice-list.messages.ts';
import { FieldError } from './field.tsx';
import { useProblemText } from './problem-text.ts';

export interface ChoiceItem {
  /** What is sent. */
  value: string;
  label: ReactNode;
  hint?: string | undefined;
  /** Used last time; says so in the label, and nothing more. */
  lastUsed?: boolean;
  /** Asked for along with this choice, shown while it is chosen. */
  inline?: ReactNode;
}

export interface ChoiceListProps extends FieldBinding {
  /** Read before each choice; the heading says the same on the screen. */
  legend: string;
  choices: readonly ChoiceItem[];
  /** The one that is chosen now; for its look and what it asks for. */
  chosen: string | undefined;
  onChoose: (value: string) => void;
}

/** Native radios: arrow keys move, nothing is sent by moving. Selectors: `.cs-choice`, `:checked`. */
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
