'use client';
import type { Expired, Failed, SignInClient } from '@countersign/core/flow';
import { type ReactNode, useMemo } from 'react';
import { useAnswer } from '../../hooks/use-answer.ts';
import { useMessages } from '../../messages.ts';
import { useAnnouncement } from '../../parts/announcer.tsx';
import { FormError } from '../../parts/error.tsx';
import { ChallengeForm } from '../../parts/form.tsx';
import { useProblemText } from '../../parts/problem-text.ts';
import { Submit } from '../../parts/submit.tsx';
import { Wait } from '../../parts/wait.tsx';
import { messages } from '../account.messages.ts';
import { messages as signIn } from '../sign-in.messages.ts';

export interface StoppedProps {
  state: Expired | Failed;
  client: SignInClient;
}

/** Shows why the sign-in ended, and a button to start over. */
export function Stopped({ state, client }: StoppedProps): ReactNode {
  const text = useMessages('signIn', messages);
  const { pending: pendingLabel } = useMessages('signIn', signIn);
  const { pending, error, submit } = useAnswer<void>(() => client.restart());
  const why = useProblemText(state.error);
  const retryAt = state.error?.retryAt;
  const timedOut = state.at === 'expired' && state.error?.kind !== 'session-used';
  // The heading explains the earlier error, so only show the error of a failed restart.
  const news = useMemo(() => (error === state.error ? undefined : error), [error, state.error]);

  return (
    <ChallengeForm
      pending={pending}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      identity={false}
      title={timedOut ? text.expiredTitle : text.failedTitle}
      description={timedOut ? text.expired : why}
    >
      {timedOut ? <FormError problem={news} /> : <Details state={state} text={text.details} />}
      {retryAt !== undefined && <Wait until={retryAt} />}
      <Submit pending={pending} pendingLabel={pendingLabel}>
        {text.startAgain}
      </Submit>
      <button type="button" className="cs-button cs-quiet" onClick={client.changeUser}>
        {text.anotherAccount}
      </button>
    </ChallengeForm>
  );
}

/** Details for support: only the names of the error and of the unreadable field. */
function Details({ state, text }: { state: Expired | Failed; text: string }): ReactNode {
  const { error } = state;
  useAnnouncement('assertive', useProblemText(error), error);
  if (!error) return null;
  return (
    <p className="cs-hint">
      <span>{`${text}: `}</span>
      <bdi dir="ltr">
        <code>{error.field === undefined ? error.code : `${error.code} (${error.field})`}</code>
      </bdi>
    </p>
  );
}
