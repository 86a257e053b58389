'use client';
import type { ReactNode } from 'react';
import { useConversation } from '../conversation.ts';
import { type CardProps, FormCard, type FormProps, useCard } from './card.tsx';
import { Deadline, TimeLimit } from './deadline.tsx';
import { Identity } from './identity.tsx';
import { UsernameField } from './username-field.tsx';

export interface ChallengeSectionProps extends CardProps {
  /** False to hide who signs in above the heading. */
  identity?: boolean;
}

export interface ChallengeFormProps extends ChallengeSectionProps, FormProps {}

/** A screen of a sign-in with fields: a native form, labeled by its heading. Class: `.cs-card`. */
export function ChallengeForm(props: ChallengeFormProps): ReactNode {
  return <FormCard {...props} surroundings={useSurroundings(props)} />;
}

/** A screen of a sign-in without fields. Class: `.cs-card`. */
export function ChallengeSection({ ref, ...props }: ChallengeSectionProps): ReactNode {
  const { attributes, body, wrap } = useCard({ ...props, surroundings: useSurroundings(props) });
  return wrap(
    <section {...attributes} ref={ref}>
      {body}
    </section>,
  );
}

function useSurroundings({ identity = true, challenge }: ChallengeSectionProps) {
  const username = useConversation()?.username || challenge?.username;
  return {
    identity: identity && <Identity />,
    timeLimit: <TimeLimit />,
    username: identity && username && <UsernameField value={username} />,
    deadline: <Deadline />,
  };
}
