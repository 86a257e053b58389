import type { Strings } from '../messages.ts';
import { messages as details } from './details.messages.ts';
import { messages as federation } from './federation.messages.ts';

/** The English of federation, in one table. */
export const english = { federation, federationDetails: details } as const;

type English = typeof english;

/** Every string of federation: what `@countersign/react/federation/locales/<tag>` exports. */
export type FederationMessages = { readonly [G in keyof English]: Strings<English[G]> };
