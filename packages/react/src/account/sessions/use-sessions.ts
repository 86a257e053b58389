'use client';
import {
  type OwnSession,
  type Read,
  revokeOtherSessions,
  revokeSession,
  sessionsOf,
} from '@countersign/core/account';
import { useState } from 'react';
import { mapRead } from '../map-read.ts';
import type { SectionProps } from '../section-props.ts';
import { useResource } from '../use-resource.ts';

export interface SessionsOptions extends Pick<SectionProps, 'account'> {}

export interface SessionsSection {
  /** Null for a pool that does not track sessions. */
  read: Read<readonly OwnSession[] | null>;
  revoke(session: OwnSession, options: { signal: AbortSignal }): Promise<void>;
  revokeOthers(options: { signal: AbortSignal }): Promise<void>;
  /** What the user did last, with the device of the session. */
  outcome:
    | { readonly done: 'signedOut'; readonly device: string | undefined }
    | { readonly done: 'othersSignedOut' }
    | undefined;
}

/** State and actions of the section `sessions`, without its markup. */
export function useSessions({ account }: SessionsOptions): SessionsSection {
  const listed = useResource(account, 'sessions');
  const [outcome, setOutcome] = useState<SessionsSection['outcome']>();
  return {
    read: mapRead(listed, (sessions) => sessions && sessionsOf(account, sessions)),
    async revoke({ id, device }, calling) {
      await revokeSession(account, id, calling);
      setOutcome({ done: 'signedOut', device });
    },
    async revokeOthers(calling) {
      await revokeOtherSessions(account, calling);
      setOutcome({ done: 'othersSignedOut' });
    },
    outcome,
  };
}
