import { surroundings } from '../session/environment.ts';
import type { Federation, FederationOptions, Way } from './options.ts';
import type { FailedFederation, FederationOutcome, FederationRequest } from './outcome.ts';
import { pageOf } from './page.ts';

/**
 * Creates a federation: sign-in through the identity providers of a pool. It loads its code with the first
 * button that is pressed, or with a callback, and touches no browser API before.
 */
export function createFederation(options: FederationOptions): Federation {
  const { session } = options;
  const environment = surroundings(session.options.environment);
  const page = pageOf(options.page);
  const { shared } = environment;
  const lastKey = `countersign.federation.last.${session.options.clientId ?? ''}`;
  let way: Promise<Way> | undefined;
  let finished: { address: string; outcome: Promise<FederationOutcome | undefined> } | undefined;

  function load(): Promise<Way> {
    way ??= (
      isPage(options)
        ? import('./in-page.ts').then((code) => code.inPage(options, page, environment))
        : import('./through-relay.ts').then((code) => code.throughRelay(options, page, environment))
    ).catch((cause) => {
      // A later attempt may find the network back.
      way = undefined;
      throw cause;
    });
    return way;
  }

  async function settled(run: (way: Way) => Promise<FederationOutcome | undefined>) {
    const outcome = await load()
      .then(run)
      .catch((): FailedFederation => ({ status: 'failed', problem: 'network-failed' }));
    if (outcome?.status === 'failed') shared.write(lastKey, undefined);
    return outcome;
  }

  const isCallback = () => mayBeCallback.test(page.address());

  return {
    options,
    isCallback,
    begin(request = {}) {
      // Before anything is loaded: Safari forgets the click across an import.
      const popup = isPage(options) && options.popup ? page.open() : undefined;
      const whole: FederationRequest = { ...options.request, ...request };
      shared.write(lastKey, whole.provider ?? whole.idpIdentifier);
      return settled((one) => one.begin(whole, popup)).then((outcome) => {
        if (outcome?.status === 'failed') popup?.close();
        return outcome;
      });
    },
    finish() {
      const address = page.address();
      // Effects run twice in StrictMode, and the first has taken the callback out of the address.
      if (!isCallback() || finished?.address === address) {
        return finished?.outcome ?? Promise.resolve(undefined);
      }
      finished = { address, outcome: settled((one) => one.finish(new URL(address))) };
      return finished.outcome;
    },
    async signOut(how) {
      await session.signOut(how);
      (await load()).leave();
    },
    lastUsed() {
      const last = shared.read(lastKey);
      return typeof last === 'string' ? last : undefined;
    },
  };
}

const isPage = (options: FederationOptions) => 'domain' in options;

const mayBeCallback = /[?&#](?:state|error_description|federation)=/;
