'use client';
import { ChallengeError } from '@countersign/core/challenge-error';
import type { ReactNode } from 'react';
import { useAnswer } from '../hooks/use-answer.ts';
import { problemOf } from '../hooks/use-problems.ts';
import { format, useMessages } from '../messages.ts';
import { AnnouncerProvider, useAnnouncement } from '../parts/announcer.tsx';
import { FormError } from '../parts/error.tsx';
import { ChallengeForm } from '../parts/form.tsx';
import { LinkButton, Ways } from '../parts/link-button.tsx';
import { Submit } from '../parts/submit.tsx';
import { addressOf } from '../session/name-of.ts';
import { useProvided } from '../session/session-context.ts';
import type { StepUpRequest } from './desk.ts';
import { messages } from './step-up.messages.ts';
import type { StepUpOptions } from './step-up-context.ts';
import { messages as titleMessages } from './title.messages.ts';

export interface ElsewhereProps {
  request: StepUpRequest;
  redirect: NonNullable<StepUpOptions['redirect']>;
}

/** For users of an identity provider: a button that leaves for the pool's pages. */
export default function Elsewhere(props: ElsewhereProps): ReactNode {
  return (
    <AnnouncerProvider>
      <Leave {...props} />
    </AnnouncerProvider>
  );
}

function Leave({ request, redirect }: ElsewhereProps): ReactNode {
  const { session } = useProvided();
  const { title } = useMessages('stepUp', titleMessages);
  const text = useMessages('stepUp', messages);
  const subNow = () => session.getState().claims?.sub;
  const { pending, error, submit } = useAnswer<undefined>(async () => {
    const before = subNow();
    const outcome = await redirect(request.wanted);
    // Undefined: the page is about to leave.
    if (outcome?.status === 'signed-in') request.settle(subNow() === before);
    if (outcome?.status === 'failed') throw new ChallengeError('FederationFailed');
  });
  useAnnouncement('polite', text.pending, pending || undefined);
  const name = addressOf({ ...session.getState().claims }) ?? '';
  return (
    <ChallengeForm
      identity={false}
      title={title}
      description={format(text.description, { name })}
      pending={pending}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(undefined);
      }}
    >
      <FormError problem={problemOf(error)} />
      <Submit pending={pending} pendingLabel={text.pending}>
        {text.signInAgain}
      </Submit>
      <Ways>
        <LinkButton onClick={() => request.settle(false)}>{text.cancel}</LinkButton>
      </Ways>
    </ChallengeForm>
  );
}
