import type { AuthFlow } from '@countersign/core/transport';
import { Fragment, type ReactNode } from 'react';
import { allowedFlow } from '../lib/flows.ts';
import type { Mode } from '../lib/modes.ts';
import { isReal, placeOf } from '../lib/place.ts';
import { type Provider, pagesOf } from '../lib/providers.ts';
import { texts } from '../lib/texts.ts';
import { FlowChoice } from './flow-choice.tsx';
import { Room } from './providers/room.tsx';
import { SeededUsers } from './seeded-users.tsx';

/** What a sign-in page is asked to begin with. */
export interface Asked {
  user: string;
  flow: string | undefined;
}

/** What the kit's sign-in needs to know, whichever way it calls. */
export interface PanelProps {
  userPoolId: string;
  clientId: string;
  authFlow: AuthFlow;
  initialUsername: string;
  /** The pool's identity providers, if it has any. */
  offered: OfferedProviders | undefined;
}

export interface OfferedProviders {
  providers: readonly Provider[];
  /** The base address of the pool's hosted pages. */
  pages: string;
  /** Where the buttons will be. */
  room: ReactNode;
}

interface Props {
  mode: Mode;
  asked: Asked;
  panel: (props: PanelProps) => ReactNode;
}

/** A sign-in page: the kit's card, how it begins, and who can be tried. */
export async function SignInScreen({ mode, asked: { user, flow: name }, panel }: Props) {
  const place = placeOf(user);
  const { userPoolId, clientId, flows, providers } = place;
  const pages = pagesOf(place);
  const flow = allowedFlow(flows, name);
  return (
    <div className="demo-columns">
      <div>
        {/* Another user or flow is another sign-in: nothing of the last one stays. */}
        <Fragment key={`${flow} ${user}`}>
          {panel({
            userPoolId,
            clientId,
            authFlow: flow,
            initialUsername: user,
            offered: pages ? { providers, pages, room: <Room {...{ providers }} /> } : undefined,
          })}
        </Fragment>
        {flows.length > 1 && (
          <div className="demo-aside demo-below">
            <FlowChoice mode={mode} allowed={flows} chosen={flow} user={user} />
          </div>
        )}
      </div>
      <div className="demo-aside">
        {!isReal() && <SeededUsers mode={mode} chosen={user} text={(await texts()).gallery} />}
      </div>
    </div>
  );
}

export type Query = Promise<Record<string, string | string[] | undefined>>;

/** What the address asks for; of several values of a name the first counts. */
export async function askedIn(query: Query): Promise<Asked> {
  const { user, flow } = await query;
  return { user: first(user) ?? '', flow: first(flow) };
}

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
