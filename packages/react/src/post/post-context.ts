'use client';
import { type Context, createContext, type ReactNode } from 'react';

/** Where forms post without a script, and their hidden fields. `<PostTo>` provides it. */
export interface Post {
  form: {
    action: PostAction;
    /** Undefined for a server function: React sets it. */
    method?: undefined;
  };
  /** The hidden fields that tell the server which challenge the form answers. */
  fieldsOf(challenge: Posted | undefined): ReactNode;
}

export type PostAction = string | ((form: FormData) => void | Promise<void>);

/** The members of a challenge that the form posts. */
export interface Posted {
  name: string;
  session?: string | undefined;
}

export const PostContext: Context<Post | undefined> = createContext<Post | undefined>(undefined);
