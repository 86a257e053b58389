import type { SignedIn } from '@countersign/core/flow';
import type { Transport } from '@countersign/core/transport';
import type { Complete } from '../completion.ts';
import type { AnySession } from './session-context.ts';

/** Gives a `<SignIn>` what the session has, and begins it. What the app passes itself wins. */
export function completion(session: AnySession): Complete {
  const { options } = session;
  const { clientId = '', userPoolId, deviceStore } = options;
  const transport = 'relay' in options ? toRelay(options.relay) : options.transport;
  return (props) => ({
    // A client has its own already.
    ...(!props.client && { transport, clientId, userPoolId, deviceStore }),
    ...withoutGaps(props),
    async onSignedIn(tokens: SignedIn['tokens']) {
      await session.begin(tokens);
      props.onSignedIn?.(tokens);
    },
  });
}

/** Without what is `undefined`, which would take the place of what the session has. */
const withoutGaps = <P extends object>(props: P) =>
  // Members that are gone could be undefined.
  Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as P;

/** Loads the relay transport when a sign-in needs it, so signed-in users do not download it. */
function toRelay(relay: string): Transport {
  const load = async () => (await import('./relay-transport.ts')).relayTransport(relay);
  const transport: Transport = async (operation, input, options) =>
    (await load())(operation, input, options);
  const preload = () =>
    void load().then(
      ({ preload }) => preload?.(),
      () => {},
    );
  return Object.assign(transport, { preload });
}
