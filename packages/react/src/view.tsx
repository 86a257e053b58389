'use client';
import {
  type ComponentType,
  type Context,
  createContext,
  createElement,
  type LazyExoticComponent,
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useState,
} from 'react';
import { ArrivalContext } from './arrival.ts';
import { LoadFailed, type LoadFailedProps } from './parts/load-failed.tsx';
import { Loading } from './parts/loading.tsx';

/** A component whose code loads when it renders, or earlier with `preload`. */
export interface View<P, M> {
  (props: P): ReactNode;
  preload: () => Promise<M>;
}

/** Shown instead of a view whose code fails to load. */
export const FailedContext: Context<ComponentType<LoadFailedProps>> =
  createContext<ComponentType<LoadFailedProps>>(LoadFailed);

/**
 * Creates a view from a module's default export. It shows nothing at first while the code loads,
 * and a message with a retry button if that fails.
 */
export function view<P extends object, M>(
  load: () => Promise<M & { default: ComponentType<P> }>,
): View<P, M> {
  let loaded: ComponentType<P> | undefined;
  const preload = async () => {
    const module = await load();
    loaded = module.default;
    return module;
  };
  const attempt = () =>
    lazy<ComponentType<P>>(() => preload().catch(() => ({ default: NotLoaded })));
  let latest = attempt();

  // biome-ignore lint/correctness/noComponentHookFactories: called once per view, at module level
  function LazyView(props: P): ReactNode {
    // Render loaded code at once: React.lazy would suspend even then.
    const [first] = useState<Shown<P>>(() => loaded ?? latest);
    const [shown, setShown] = useState<Shown<P>>(() => first);
    const retry = () => {
      // React caches a lazy component's failure, so a retry needs a new one.
      latest = attempt();
      setShown(() => latest);
    };
    // A retry counts as a way to this screen, so the heading takes the focus.
    const arrives = useContext(ArrivalContext) || shown !== first;
    // A lazy component has the props of the component that it loads.
    const element = createElement(shown as unknown as ComponentType<P>, props);
    return (
      <RetryContext.Provider value={retry}>
        <ArrivalContext.Provider value={arrives}>
          <Suspense fallback={<Loading />}>{element}</Suspense>
        </ArrivalContext.Provider>
      </RetryContext.Provider>
    );
  }

  return Object.assign(LazyView, { preload });
}

type Shown<P> = ComponentType<P> | LazyExoticComponent<ComponentType<P>>;

const RetryContext = createContext<() => void>(() => {});

const NotLoaded = (): ReactNode =>
  createElement(useContext(FailedContext), { onRetry: useContext(RetryContext) });
