'use client';
import { type ReactNode, useMemo } from 'react';
import * as later from '../parts/later.ts';
import { haveLater } from '../parts/use-later.ts';
import { type Post, type PostAction, PostContext, type Posted } from './post-context.ts';

// Where no script runs, no sentence can follow its problem: the server writes both.
haveLater(later);

export interface PostToProps {
  /** An address of one's own, or a server function; the latter needs React 19. */
  action: PostAction;
  children: ReactNode;
}

/**
 * Lets the forms inside be sent to one's own server where no script runs, or before it does: as
 * `ChallengeName` and `Session` with the fields, for `readAnswer`. The first screen sends `username`
 * and perhaps `password`, for `readIdentity`. Once the page is alive, answers go to `onAnswer` as ever.
 *
 * A session is in the page then, where any script of it can read it. Without this it never is.
 */
export function PostTo({ action, children }: PostToProps): ReactNode {
  const post = useMemo<Post>(
    () => ({
      // React says how a function is posted to, and complains of anybody else who does.
      form: typeof action === 'string' ? { action } : { action, method: undefined },
      fieldsOf,
    }),
    [action],
  );
  return <PostContext.Provider value={post}>{children}</PostContext.Provider>;
}

const fieldsOf = (challenge: Posted | undefined): ReactNode =>
  challenge && (
    <>
      <input type="hidden" name="ChallengeName" value={challenge.name} />
      {challenge.session !== undefined && (
        <input type="hidden" name="Session" value={challenge.session} />
      )}
    </>
  );
