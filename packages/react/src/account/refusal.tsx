'use client';
import type { Way, Ways } from '@countersign/core/account';
import { type ReactNode, useMemo } from 'react';
import type { Problem } from '../hooks/use-problems.ts';
import { useMessages } from '../messages.ts';
import { useAnnouncement } from '../parts/announcer.tsx';
import { ErrorBox } from '../parts/error-box.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { isFoundByForm, useProblemText } from '../parts/problem-text.ts';
import { Wait } from '../parts/wait.tsx';
import { messages } from './account.messages.ts';
import type { SectionProps } from './section-props.ts';

export interface RefusalProps extends Pick<SectionProps, 'account' | 'links'> {
  problem: Problem | undefined;
  ways: Ways<string>;
}

/** Why something was refused, and the way on. Announced; the focus stays. Class: `.cs-form-error`. */
export function Refusal({ problem, ways, account, links = {} }: RefusalProps): ReactNode {
  const text = useMessages('account', messages);
  const way = problem && wayOf(ways, problem.kind);
  const shown = useMemo(
    () => problem && way && { ...problem, kind: kindToTell(problem.kind, way) },
    [problem, way],
  );
  const words: { readonly [W in Name]?: string } = {
    support: text.supportNeeded,
    'reset-password': text.resetFirst,
    'look-again': text.outOfDate,
  };
  const own = way && words[way];
  const sentence = useProblemText(shown, shown && own ? { [shown.kind]: own } : {});
  useAnnouncement('assertive', sentence, problem);
  if (!sentence || !way) return null;
  const exits: { readonly [W in Name]?: ReactNode } = {
    'sign-in': links.signIn ? (
      <a href={links.signIn}>{text.signInAgain}</a>
    ) : (
      <LinkButton onClick={() => void account.signOut()}>{text.signInAgain}</LinkButton>
    ),
    'reset-password': links.resetPassword && <a href={links.resetPassword}>{text.resetPassword}</a>,
    support: links.support && <a href={links.support}>{text.contactSupport}</a>,
  };
  const exit = exits[way];
  return (
    <ErrorBox>
      <p>{sentence}</p>
      {problem?.retryAt !== undefined && <Wait key={problem.retryAt} until={problem.retryAt} />}
      {exit && <p>{exit}</p>}
    </ErrorBox>
  );
}

type Name = Exclude<Way, object> | 'correct';

/** What the form finds is about a field. */
function wayOf(ways: Ways<string>, kind: Problem['kind']): Name {
  if (isFoundByForm(kind)) return 'correct';
  const way = ways[kind];
  return typeof way === 'object' ? 'correct' : way;
}

function kindToTell(kind: Problem['kind'], way: Name): Problem['kind'] {
  if (way === 'unexpected') return 'other';
  // What the token has to do with it, or that the account is gone, helps nobody.
  return way === 'sign-in' && kind !== 'disabled' ? 'access-token-invalid' : kind;
}
