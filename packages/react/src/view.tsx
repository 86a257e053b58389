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

/** A component whose code is loaded when it is shown, or before by `preload`. */
export interface View<P, M> {
  (props: P): ReactNode;
  preload: () => Promise<M>;
}

/** Shown in place of a view whose code did not come. */
export const FailedContext: Context<ComponentType<LoadFailedProps>> =
  createContext<ComponentType<LoadFailedProps>>(LoadFailed);

/**
 * Makes a view of a module's default export: quiet while the code is on its way, and with a message
 * and a way to try again when it does not come.
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

  // biome-ignore lint/correctness/noComponentHookFactories: made once a view, at module level
  function LazyView(props: P): ReactNode {
    // Code that is here already is shown at once: React would wait for a lazy one all the same.
    const [first] = useState<Shown<P>>(() => loaded ?? latest);
    const [shown, setShown] = useState<Shown<P>>(() => first);
    const retry = () => {
      // React keeps what a lazy component came to, so trying again takes another one.
      latest = attempt();
      setShown(() => latest);
    };
    // A press that tried again was a way to get here too.
    const arrives = useContext(ArrivalContext) || shown !== first;
    // A lazy component takes the props of the one it stands for.
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
