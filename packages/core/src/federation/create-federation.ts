import { surroundings } from '../session/environment.ts';
import type { Context, Finishing, Leaving } from './context.ts';
import type { Federation, FederationOptions } from './options.ts';
import type { FailedFederation, FederationOutcome, FederationRequest } from './outcome.ts';
import { pageOf } from './page.ts';

/**
 * Creates a federation: sign-in through the identity providers of a pool. It loads its code with the first
 * button that is pressed, or with a callback, and touches no browser API before.
 */
export function createFederation(options: FederationOptions): Federation {
  const { session } = options;
  const page = pageOf(options.page);
  const context: Context = { ...surroundings(session.options.environment), options, page };
  const { shared } = context;
  const lastKey = `countersign.federation.last.${session.options.clientId ?? ''}`;
  const { leaving, finishing } = codeFor(options);
  let finished: { address: string; outcome: Promise<FederationOutcome | undefined> } | undefined;

  async function settled(
    attempt: Promise<FederationOutcome | undefined>,
  ): Promise<FederationOutcome | undefined> {
    const outcome = await attempt.catch(failedBy);
    if (outcome?.status === 'failed') shared.write(lastKey, undefined);
    return outcome;
  }

  const isCallback = () => mayBeCallback.test(page.address());

  return {
    options,
    isCallback,
    async begin(request = {}) {
      // Before anything is loaded: Safari forgets the click across an import.
      const popup = options.popup ? page.open() : undefined;
      const whole: FederationRequest = { ...options.request, ...request };
      shared.write(lastKey, whole.provider ?? whole.idpIdentifier);
      const outcome = await settled(leaving().then((code) => code.begin(context, whole, popup)));
      if (outcome?.status === 'failed') popup?.close();
      return outcome;
    },
    finish() {
      const address = page.address();
      // Effects run twice in StrictMode, and the first has taken the callback out of the address.
      if (!isCallback() || finished?.address === address) {
        return finished?.outcome ?? Promise.resolve(undefined);
      }
      const outcome = settled(finishing().then((code) => code.finish(context, new URL(address))));
      finished = { address, outcome };
      return outcome;
    },
    async signOut(how) {
      await session.signOut(how);
      (await leaving()).leave(context);
    },
    lastUsed() {
      const last = shared.read(lastKey);
      return typeof last === 'string' ? last : undefined;
    },
  };
}

/** The code of one kind of session. A failed download is tried again the next time. */
function codeFor(options: FederationOptions) {
  const throughRelay = () => import('./through-relay.ts');
  const isInPage = 'domain' in options;
  // Each kind of code takes the options of its kind, which the compiler cannot see here.
  return {
    leaving: (isInPage ? () => import('./leave-page.ts') : throughRelay) as () => Promise<
      Leaving<Context>
    >,
    finishing: (isInPage ? () => import('./finish-in-page.ts') : throughRelay) as () => Promise<
      Finishing<Context>
    >,
  };
}

/** Loads what explains an exception. Without a network, that does not load either. */
const failedBy = (cause: unknown): Promise<FailedFederation> =>
  import('./failed-by.ts').then(
    (code) => code.failedBy(cause),
    () => ({ status: 'failed', problem: 'network-failed' }),
  );

const mayBeCallback = /[?&#](?:state|error_description|federation)=/;
