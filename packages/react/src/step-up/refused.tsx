'use client';
import type { ChallengeError } from '@countersign/core';
import { type StepUpWay, stepUpWays } from '@countersign/core/step-up/ways';
import type { ReactNode } from 'react';
import { format, useMessages } from '../messages.ts';
import { useAnnouncement } from '../parts/announcer.tsx';
import { ChallengeForm, ChallengeSection } from '../parts/form.tsx';
import { useProblemText } from '../parts/problem-text.ts';
import { Submit } from '../parts/submit.tsx';
import { Wait } from '../parts/wait.tsx';
import { messages } from './step-up.messages.ts';
import { useSteppingUp } from './step-up-context.ts';

export interface RefusedProps {
  error: ChallengeError;
  pending: boolean;
  onRetry: () => Promise<void>;
}

/** Why the step-up cannot go on, and the way out. The session is as it was. */
export function Refused({ error, pending, onRetry }: RefusedProps): ReactNode {
  const { name, links, signOut } = useSteppingUp();
  const text = useMessages('stepUp', messages);
  const usual = useProblemText(error);
  const why = error.code === 'AnotherUser' ? format(text.anotherUser, { name }) : usual;
  const retry = { title: text.stopped, why };
  const exits: { readonly [W in StepUpWay]: Exit } = {
    again: retry,
    fallback: retry,
    'add-method': {
      title: text.noMethodTitle,
      why: text.noMethod,
      out: linkTo(links.account, text.addMethod),
    },
    'sign-in': {
      title: text.overTitle,
      why: text.over,
      out: linkTo(links.signIn, text.signInAgain) || (
        <button type="button" className="cs-button" onClick={signOut}>
          {text.signInAgain}
        </button>
      ),
    },
    support: { ...retry, out: linkTo(links.support, text.support) },
  };
  const exit = exits[stepUpWays[error.kind]];
  const shown = { identity: false, title: exit.title, description: exit.why };
  useAnnouncement('assertive', `${exit.title}\n${exit.why}`, error);
  if (exit !== retry) return <ChallengeSection {...shown}>{exit.out}</ChallengeSection>;
  return (
    <ChallengeForm
      {...shown}
      pending={pending}
      onSubmit={(event) => {
        event.preventDefault();
        void onRetry();
      }}
    >
      {error.retryAt !== undefined && <Wait until={error.retryAt} />}
      <Submit pending={pending} pendingLabel={text.pending}>
        {text.tryAgain}
      </Submit>
    </ChallengeForm>
  );
}

const linkTo = (href: string | undefined, label: string): ReactNode =>
  href && (
    <a className="cs-link" href={href}>
      {label}
    </a>
  );

interface Exit {
  title: string;
  why: string | undefined;
  out?: ReactNode;
}
