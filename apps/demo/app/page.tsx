import { cognitoEndpoint } from '../lib/endpoint.ts';
import { allowedFlow } from '../lib/flows.ts';
import { placeOf } from '../lib/seed.ts';
import { FlowChoice } from './flow-choice.tsx';
import { SeededUsers } from './seeded-users.tsx';
import { SignInPanel } from './sign-in-panel.tsx';

interface Props {
  searchParams: Promise<{ user?: string | string[]; flow?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const query = await searchParams;
  const user = only(query.user) ?? '';
  const { userPoolId, clientId, flows } = placeOf(user);
  const flow = allowedFlow(flows, only(query.flow));
  return (
    <div className="demo-columns">
      <div>
        <SignInPanel
          // Another user or flow is another sign-in: nothing of the last one stays.
          key={`${flow} ${user}`}
          endpoint={cognitoEndpoint()}
          userPoolId={userPoolId}
          clientId={clientId}
          authFlow={flow}
          initialUsername={user}
        />
        {flows.length > 1 && (
          <div className="demo-aside demo-below">
            <FlowChoice allowed={flows} chosen={flow} user={user} />
          </div>
        )}
      </div>
      <div className="demo-aside">
        <SeededUsers chosen={user} flow={flow} />
      </div>
    </div>
  );
}

/** A query member that came once, or the first of several. */
function only(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
