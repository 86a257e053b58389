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

/** Announces texts to screen readers. It announces a repeated text again. */
export interface Announcer {
  /**
   * Announces a status at the next pause. Returns a function that removes the text from the region.
   */
  polite(text: string): () => void;
  /** Announces an error at once. */
  assertive(text: string): () => void;
}

/** The announcer around this part. Without one, `ChallengeForm` provides its own. */
export const AnnouncerContext: Context<AnnouncerStore | undefined> = createContext<
  AnnouncerStore | undefined
>(undefined);

/** Provides one announcer for its children. Its live regions stay on the page across screens. */
export function AnnouncerProvider({ children }: { children: ReactNode }): ReactNode {
  const { store, regions } = useAnnouncer();
  return (
    <AnnouncerContext.Provider value={store}>
      {children}
      {regions}
    </AnnouncerContext.Provider>
  );
}

/** Returns the announcer to use, and its live regions if this component must render them. */
export function useAnnouncer(): { store: AnnouncerStore; regions: ReactNode } {
  const outer = useContext(AnnouncerContext);
  const [own] = useState(createStore);
  return { store: outer ?? own, regions: outer ? null : <LiveRegions store={own} /> };
}

/**
 * Announces `text` whenever `occasion` changes; nothing while it is undefined. It removes the text
 * when the occasion ends or the screen unmounts.
 */
export function useAnnouncement(
  politeness: keyof Announcer,
  text: string | undefined,
  occasion: unknown,
): void {
  const store = useContext(AnnouncerContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed text is not a new occasion
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

/** A new `turn` creates a new element, which makes screen readers repeat the text. */
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
