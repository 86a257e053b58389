'use client';
import type { AnswerOf, ChallengeName, ChallengeOf } from '@countersign/core';
import { type ReactNode, useEffect, useState } from 'react';
import { Challenge } from '../challenge.tsx';
import { Loading } from '../parts/loading.tsx';
import type { ChallengeProps } from '../types.ts';
import { useSignUpSettings } from './sign-up-context.ts';

/**
 * Any challenge of a sign-up. The user typed the new account's password a moment ago, so this answers
 * with it, and shows the view only if Cognito refuses the answer.
 */
export function KnownPassword<N extends ChallengeName>(
  props: ChallengeProps<N> & { challenge: { name: N } },
): ReactNode {
  const { challenge, onAnswer } = props;
  const { journey, Challenge: Own = Challenge } = useSignUpSettings();
  const [answer] = useState(() => passwordAnswer(challenge, journey.password));
  const [shown, setShown] = useState(answer === undefined);

  useEffect(() => {
    if (!answer || journey.password === undefined) return;
    journey.password = undefined;
    const { signal } = new AbortController();
    // `passwordAnswer` makes the answer of this challenge.
    Promise.resolve(onAnswer(answer as AnswerOf<N>, { signal })).catch(() => setShown(true));
  }, [answer, journey, onAnswer]);

  return shown ? <Own {...props} /> : <Loading />;
}

/** Returns the answer of a challenge that asks for a password; undefined for any other. */
function passwordAnswer({ name, ...challenge }: ChallengeOf<ChallengeName>, password?: string) {
  if (password === undefined) return undefined;
  if (name === 'PASSWORD' || name === 'PASSWORD_SRP') return { password };
  const choice = ['PASSWORD_SRP', 'PASSWORD'].find((one) =>
    challenge.availableChallenges.includes(one),
  );
  return name === 'SELECT_CHALLENGE' && choice ? { choice, password } : undefined;
}
