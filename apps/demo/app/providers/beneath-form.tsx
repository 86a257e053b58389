import type { ReactNode } from 'react';
import type { OfferedProviders } from '../sign-in-screen.tsx';
import { LaterProviders } from './later-providers.tsx';

/** What stands beneath the form of either panel: the buttons of providers, and the ways of new users. */
export const beneathForm =
  (
    offered: OfferedProviders | undefined,
    newHere: ReactNode,
    load: (offered: OfferedProviders, lang: string | undefined) => Promise<ReactNode>,
  ) =>
  ({ at }: { at: string }) =>
    at === 'identify' && (
      <>
        {offered && <LaterProviders room={offered.room} load={(lang) => load(offered, lang)} />}
        {newHere}
      </>
    );
