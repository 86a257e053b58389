'use client';
import type { Ways } from '@countersign/core/account';
import type { ReactNode } from 'react';
import { useAnnouncement } from '../parts/announcer.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import type { OnAnswer } from '../types.ts';
import { Refusal } from './refusal.tsx';
import type { SectionProps } from './section-props.ts';
import { useAction } from './use-action.ts';

export interface ActionButtonProps extends Pick<SectionProps, 'account' | 'links'> {
  label: string;
  /** What it is about, for people who hear the label alone. */
  of: string;
  pendingLabel: string;
  act: OnAnswer<undefined>;
  ways: Ways<string>;
}

/** Does at once what can be undone, and shows why it was refused. */
export function ActionButton(props: ActionButtonProps): ReactNode {
  const { label, of, pendingLabel, act, ...rest } = props;
  const { pending, problem, run } = useAction(act);
  useAnnouncement('polite', pendingLabel, pending || undefined);
  return (
    <>
      <Refusal {...rest} problem={problem} />
      <LinkButton aria-disabled={pending || undefined} onClick={() => run(undefined)}>
        <span>{pending ? pendingLabel : label}</span>{' '}
        <span className="cs-visually-hidden">{of}</span>
      </LinkButton>
    </>
  );
}
