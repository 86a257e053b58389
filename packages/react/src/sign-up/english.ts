import type { MessageSet, Strings } from '../messages.ts';
import { messages as signUp } from './sign-up.messages.ts';

/** The English of the sign-up, in one table. */
export const english = { signUp } satisfies Readonly<Record<string, MessageSet>>;

/** Every string of the sign-up: what `@countersign/react/sign-up/locales/<tag>` exports. */
export type SignUpMessages = { readonly signUp: Strings<(typeof english)['signUp']> };
