'use client';
import { type Context, createContext, type ReactNode } from 'react';

/** Where forms are posted without a script, and what they carry; `<PostTo>` provides it. */
export interface Post {
  form: {
    action: PostAction;
    /** Left to React where a function takes the post. */
    method?: undefined;
  };
  /** What tells the server which question it is that is answered. */
  fieldsOf(challenge: Posted | undefined): ReactNode;
}

export type PostAction = string | ((form: FormData) => void | Promise<void>);

/** What of a challenge is posted. */
export interface Posted {
  name: string;
  session?: string | undefined;
}

export const PostContext: Context<Post | undefined> = createContext<Post | undefined>(undefined);
