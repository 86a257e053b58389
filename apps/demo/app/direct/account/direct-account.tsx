'use client';

import { useSyncExternalStore } from 'react';
import type { AccountPlace } from '../../../lib/account-place.ts';
import { directSession, lastClient } from '../../../lib/direct-session.ts';
import { AccountPage, type AccountPageProps } from '../../account/account-page.tsx';

interface Props extends Pick<AccountPageProps, 'text' | 'messages'> {
  places: readonly AccountPlace[];
  endpoint: string;
}

/** The account without a server between the page and Cognito. */
export function DirectAccount({ places, endpoint, ...page }: Props) {
  const clientId = useSyncExternalStore(never, lastClient, onServer);
  const place = places.find((each) => each.clientId === clientId) ?? places[0];
  if (clientId === undefined || !place) return <p role="status">{page.text.looking}</p>;
  return (
    <AccountPage
      {...page}
      key={place.clientId}
      place={place}
      session={directSession(place, endpoint)}
      signIn="/direct"
    />
  );
}

const never = () => () => {};
const onServer = () => undefined;
