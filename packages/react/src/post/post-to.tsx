'use client';
import { type ReactNode, useMemo } from 'react';
import * as deferred from '../parts/deferred.ts';
import { setDeferred } from '../parts/use-deferred.ts';
import { type Post, type PostAction, PostContext, type Posted } from './post-context.ts';

// Without a script no text can load later, so the server renders problem and text.
setDeferred(deferred);

export interface PostToProps {
  /** A URL of the app's server, or a server function, which needs React 19. */
  action: PostAction;
  children: ReactNode;
}

/**
 * Lets the forms inside post to the app's server without a script, or before hydration. They send
 * `ChallengeName`, `Session` and the fields, for `readAnswer`. The first screen sends `username`
 * and perhaps `password`, for `readIdentity`. After hydration, answers go to `onAnswer`.
 *
 * This puts the session into the HTML, where any script of the page can read it. Without `<PostTo>`
 * it is never there.
 */
export function PostTo({ action, children }: PostToProps): ReactNode {
  const post = useMemo<Post>(
    () => ({
      // React sets method and encoding for a server function, and warns if the form does.
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
