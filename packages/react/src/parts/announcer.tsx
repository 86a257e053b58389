'use client';
import {
  type Context,
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';

/** Says things to people who do not see them. The same text twice is said twice. */
export interface Announcer {
  /** When there is a pause: status. Gives back what takes it out of the region again. */
  polite(text: string): () => void;
  /** At once: errors. */
  assertive(text: string): () => void;
}

/** The announcer around this part, or none: then `ChallengeForm` brings one. */
export const AnnouncerContext: Context<AnnouncerStore | undefined> = createContext<
  AnnouncerStore | undefined
>(undefined);

/** One announcer for everything inside; its regions stay on the page from screen to screen. */
export function AnnouncerProvider({ children }: { children: ReactNode }): ReactNode {
  const { store, regions } = useAnnouncer();
  return (
    <AnnouncerContext.Provider value={store}>
      {children}
      {regions}
    </AnnouncerContext.Provider>
  );
}

/** The announcer to use here, and its regions where it is this component that has to show them. */
export function useAnnouncer(): { store: AnnouncerStore; regions: ReactNode } {
  const outer = useContext(AnnouncerContext);
  const [own] = useState(createStore);
  return { store: outer ?? own, regions: outer ? null : <LiveRegions store={own} /> };
}

/**
 * Says `text` whenever `occasion` becomes another thing; nothing while it is undefined. What is over,
 * or left with its screen, is no longer there for whoever reads the page.
 */
export function useAnnouncement(
  politeness: keyof Announcer,
  text: string | undefined,
  occasion: unknown,
): void {
  const store = useContext(AnnouncerContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are no other occasion, the first are
  useEffect(
    () => (occasion !== undefined && text ? store?.[politeness](text) : undefined),
    [store, politeness, occasion, !text],
  );
}

function LiveRegions({ store }: { store: AnnouncerStore }): ReactNode {
  const said = useSyncExternalStore(store.subscribe, store.getSaid, store.getSaid);
  return (
    <>
      <div className="cs-visually-hidden" role="status" aria-live="polite">
        <span key={said.polite.turn}>{said.polite.text}</span>
      </div>
      <div className="cs-visually-hidden" role="alert" aria-live="assertive">
        <span key={said.assertive.turn}>{said.assertive.text}</span>
      </div>
    </>
  );
}

export interface AnnouncerStore extends Announcer {
  subscribe(listener: () => void): () => void;
  getSaid(): Said;
}

/** A new `turn` makes a new element, which is what makes a screen reader say it again. */
type Said = Readonly<Record<keyof Announcer, { text: string; turn: number }>>;

function createStore(): AnnouncerStore {
  let said: Said = { polite: { text: '', turn: 0 }, assertive: { text: '', turn: 0 } };
  const listeners = new Set<() => void>();
  const say = (politeness: keyof Announcer) => (text: string) => {
    const turn = said[politeness].turn + 1;
    const show = (now: string) => {
      said = { ...said, [politeness]: { text: now, turn } };
      for (const listener of listeners) listener();
    };
    show(text);
    return () => {
      if (said[politeness].turn === turn) show('');
    };
  };
  return {
    polite: say('polite'),
    assertive: say('assertive'),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSaid: () => said,
  };
}
