'use client';
import type { Ways } from '@countersign/core/account';
import { type ReactNode, useId, useState } from 'react';
import { useMessages } from '../messages.ts';
import { useAnnouncement } from '../parts/announcer.tsx';
import { Spinner } from '../parts/icons.tsx';
import { LinkButton, Ways as Row } from '../parts/link-button.tsx';
import type { OnAnswer } from '../types.ts';
import { messages } from './account.messages.ts';
import { Refusal } from './refusal.tsx';
import type { SectionProps } from './section-props.ts';
import { useAction } from './use-action.ts';

export interface ConfirmedActionProps extends Pick<SectionProps, 'account' | 'links'> {
  label: string;
  /** What it is about, for people who hear the label alone. */
  of: string;
  question: string;
  confirm: string;
  pendingLabel: string;
  act: OnAnswer<undefined>;
  ways: Ways<string>;
}

/**
 * Asks before it does what cannot be undone. The focus goes along with what is asked. Class:
 * `.cs-question`.
 */
export function ConfirmedAction(props: ConfirmedActionProps): ReactNode {
  const { label, of, question, confirm, pendingLabel, act, ...rest } = props;
  const { cancel } = useMessages('account', messages);
  const [asking, setAsking] = useState<boolean>();
  const { pending, problem, run } = useAction(act);
  const id = useId();
  useAnnouncement('polite', pendingLabel, pending || undefined);

  if (!asking) {
    return (
      <LinkButton ref={asking === false ? takeFocus : undefined} onClick={() => setAsking(true)}>
        <span>{label}</span> <span className="cs-visually-hidden">{of}</span>
      </LinkButton>
    );
  }
  return (
    <fieldset className="cs-question" aria-labelledby={id}>
      <p id={id}>{question}</p>
      <Refusal {...rest} problem={problem} />
      <Row>
        <button
          ref={takeFocus}
          type="button"
          className="cs-button cs-danger"
          aria-describedby={id}
          aria-disabled={pending || undefined}
          data-pending={pending || undefined}
          onClick={() => run(undefined)}
        >
          {pending && <Spinner />}
          <span>{pending ? pendingLabel : confirm}</span>
        </button>
        <LinkButton
          aria-disabled={pending || undefined}
          onClick={() => {
            if (!pending) setAsking(false);
          }}
        >
          {cancel}
        </LinkButton>
      </Row>
    </fieldset>
  );
}

/** What takes the place of what was pressed takes the focus. */
const takeFocus = (element: HTMLElement | null): void => element?.focus();
