import type { Surroundings } from '../session/environment.ts';
import { authorizeUrl, type HostedClient, logoutUrl } from './addresses.ts';
import { type Callback, readCallback, withoutCallback } from './callback.ts';
import { hostedPages } from './hosted-pages.ts';
import { issuersOf } from './issuers.ts';
import type { PageFederationOptions, Way } from './options.ts';
import type { FederationOutcome, FederationRequest } from './outcome.ts';
import type { Page, Popup } from './page.ts';
import { isTimely, type Pending, patience, pendingStore } from './pending.ts';
import { type FederationProblem, finalOf } from './problem.ts';
import { challengeOf, createProof } from './proof.ts';
import { returnPath } from './return-path.ts';
import { tradeCode } from './trade-code.ts';

/** The page trades the code itself, and begins the session with the tokens. */
export function inPage(
  options: PageFederationOptions,
  page: Page,
  { fetch, now, after, channel, storedIn }: Surroundings,
): Way {
  const { session, oauth } = options;
  const { clientId, userPoolId } = session.options;
  const name = `countersign.federation.${userPoolId}.${clientId}`;
  const pages = hostedPages(options.domain, userPoolId);
  const store = pendingStore(storedIn(page.storage), name);
  const home = () => new URL('/', page.address()).href;
  let stopListening = () => {};

  const clientFor = (redirectUri: string): HostedClient => ({ pages, clientId, redirectUri });

  async function prepare(request: FederationRequest, again = false) {
    const redirectUri = options.redirectUri ?? home();
    const proof = createProof();
    const pending: Pending = { ...proof, at: now(), redirectUri, request, again, used: false };
    store.add(pending);
    const challenge = await challengeOf(proof.verifier);
    return { pending, url: authorizeUrl(clientFor(redirectUri), request, { ...proof, challenge }) };
  }

  /** Ends a sign-in that this tab began; `undefined` when it goes on at the provider. */
  async function settle(
    pending: Pending,
    callback: Callback,
  ): Promise<FederationOutcome | undefined> {
    const { request, redirectUri, again } = pending;
    const ended = endedOf(request);
    const failed = (problem: FederationProblem, text?: string): FederationOutcome => ({
      status: 'failed',
      problem,
      text,
      ...ended,
    });
    if (pending.used) return failed('used');
    store.use(pending);
    if (!isTimely(pending, now())) return failed('expired');
    const { refused } = callback;
    if (refused?.problem === 'linked' && !again) {
      page.go((await prepare(request, true)).url);
      return undefined;
    }
    if (refused) return failed(finalOf(refused.problem), refused.text);
    const issuers = options.issuer ? [options.issuer] : issuersOf(userPoolId);
    const trader = { ...clientFor(redirectUri), issuers, fetch };
    const traded = await tradeCode(await oauth(), trader, callback, pending, request.maxAge);
    if (traded.problem) return failed(traded.problem);
    await session.begin(traded.result);
    return { status: 'signed-in', ...ended };
  }

  /** Waits for the callback of a window. It stays ready for a late one after it gave the window up. */
  async function inWindow(request: FederationRequest, popup: Popup) {
    const line = channel(name);
    let { pending: current, url } = await prepare(request);
    popup.location.replace(url);
    return new Promise<FederationOutcome | undefined>((resolve) => {
      let cancel = () => {};
      stopListening();
      stopListening = () => {
        cancel();
        line?.close();
      };
      const look = (rounds: number) => {
        cancel = after(500, () => {
          // A provider's page may make its window look closed, so this tab goes on listening.
          if (popup.closed)
            resolve({ status: 'failed', problem: 'cancelled', ...endedOf(request) });
          else if (rounds > 0) look(rounds - 1);
        });
      };
      look(patience / 500);
      if (!line) return;
      line.onmessage = async ({ data }) => {
        const { ask, address } = Object(data) as { ask?: unknown; address?: unknown };
        if (ask !== current.state || typeof address !== 'string') return;
        const callback = readCallback(new URL(address));
        if (!callback) return;
        if (callback.refused?.problem === 'linked' && !current.again) {
          store.use(current);
          ({ pending: current, url } = await prepare(request, true));
          line.postMessage({ taken: ask, next: url });
          return;
        }
        line.postMessage({ taken: ask });
        stopListening();
        resolve(settle(current, callback));
      };
    });
  }

  /** Asks the other tabs who began a sign-in; resolves with their answer, if one takes it. */
  function askOthers(state: string, address: string) {
    const line = state ? channel(name) : undefined;
    return new Promise<{ next?: unknown } | undefined>((resolve) => {
      if (!line) return resolve(undefined);
      line.onmessage = ({ data }) => {
        if (Object(data).taken === state) resolve(data as { next?: unknown });
      };
      line.postMessage({ ask: state, address });
      after(1000, () => resolve(undefined));
    }).finally(() => line?.close());
  }

  return {
    async begin(request, popup) {
      if (popup) return inWindow(request, popup);
      page.go((await prepare(request)).url);
      return undefined;
    },
    async finish(address) {
      const callback = readCallback(address);
      if (!callback) return undefined;
      const pending = store.find(callback.state);
      page.replace(withoutCallback(address));
      if (pending) return settle(pending, callback);
      const taken = await askOthers(callback.state, address.href);
      if (!taken) return { status: 'failed', problem: 'foreign' };
      if (typeof taken.next === 'string') page.go(taken.next);
      else page.close();
      return { status: 'handed-over' };
    },
    leave: () => page.go(logoutUrl({ pages, clientId }, options.signedOutUri ?? home())),
  };
}

const endedOf = ({ returnTo, provider, idpIdentifier }: FederationRequest) => ({
  returnTo: returnPath(returnTo),
  provider: provider ?? idpIdentifier,
});
