'use client';
import type { SignInClient, SignInOptions, SignInState } from '@countersign/core/flow';
import {
  type ReactNode,
  type Ref,
  type RefObject,
  useContext,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import { ArrivalContext, useArrival } from '../arrival.ts';
import { CompletionContext } from '../completion.ts';
import { AnnouncerProvider } from '../parts/announcer.tsx';
import { useSettings } from '../provider.tsx';
import type { Beginning } from './beginning.ts';
import { beginningOf, createBeginning } from './create-beginning.ts';
import { Screen } from './screen.tsx';
import { screenOf } from './screen-of.ts';
import type { ScreenOptions } from './screen-props.ts';
import { useIntent } from './use-intent.ts';
import { useResume } from './use-resume.ts';
import { useSignIn } from './use-sign-in.ts';
import { withPool } from './with-pool.ts';

/** Inside a `<SessionProvider>` the session has `transport`, `clientId` and the like; what is given wins. */
export type SignInProps = SignInLook & (Optional<OwnOptions> | WithClient);

type CompleteProps = SignInLook & (OwnOptions | WithClient);

type OwnOptions = { client?: undefined } & Omit<SignInOptions, 'username'>;

/** A client from `createSignIn`, for apps that manage it themselves. */
type WithClient = { client: SignInClient } & { [K in keyof SignInOptions]?: undefined };

type Optional<T> = { [K in keyof T]?: T[K] | undefined };

export interface SignInLook extends ScreenOptions {
  /** The initial username, e.g. from a link. */
  initialUsername?: string | undefined;
  /** Shown above every screen, e.g. a logo. A function gets the sign-in's state. */
  header?: Slot;
  /**
   * Shown under every screen, e.g. a link to support. For some screens: `footer={({ at }) => at ===
   * 'identify' && <a href="/sign-up">Create an account</a>}`.
   */
  footer?: Slot;
  /** Added to the root element. */
  className?: string | undefined;
  ref?: Ref<HTMLDivElement> | undefined;
}

/**
 * A whole sign-in, from username to tokens. It reads its options once; change its `key` to use
 * others. Classes: `.cs-sign-in`, `[aria-busy]`.
 */
export function SignIn(given: SignInProps): ReactNode {
  // Outside of a session, whatever is missing is told when the flow has come.
  const props = useContext(CompletionContext)(withPool(given)) as CompleteProps;
  const { client, onEvent } = props;
  const latest = useRef(onEvent);
  useEffect(() => {
    latest.current = onEvent;
  });

  const { lang, dir } = useSettings();
  const own = useRef<Beginning>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: options are read once, unless the app passes a client
  const beginning = useMemo(() => {
    if (client) return beginningOf(client);
    own.current ??= createBeginning({
      // Without a client as of here, which TypeScript does not follow from one name to the other.
      ...(props as OwnOptions),
      username: props.initialUsername,
      onEvent: (event) => latest.current?.(event),
    });
    return own.current;
  }, [client]);
  const state = useSignIn(beginning);
  const screen = screenOf(state);
  const root = useRef<HTMLDivElement>(null);
  // The root is mounted whenever React sets the ref.
  useImperativeHandle(props.ref, () => root.current as HTMLDivElement);
  const { resumed, ...resume } = useResume(beginning, root);
  useIntent(beginning, root);

  useEffect(() => {
    // Load the flow after the first paint. If that fails, the submit loads it again.
    beginning.ready().catch(() => {});
    return beginning.leave;
  }, [beginning]);

  return (
    <div
      ref={root}
      className={props.className ? `cs-sign-in ${props.className}` : 'cs-sign-in'}
      aria-busy={state.pending || undefined}
      lang={lang}
      dir={dir}
    >
      {slot('cs-header', props.header, state)}
      <AnnouncerProvider>
        <Arriving screen={screen} resumed={resumed} first={!!props.autoFocus}>
          <Screen {...props} key={screen} beginning={beginning} state={state} {...resume} />
        </Arriving>
      </AnnouncerProvider>
      {slot('cs-footer', props.footer, state)}
    </div>
  );
}

interface ArrivingProps {
  screen: string;
  /** The screen that was restored after a reload. It counts as a first screen. */
  resumed: RefObject<string | undefined>;
  /** True if the first screen takes the focus too. */
  first: boolean;
  children: ReactNode;
}

// A separate component: React 18 loses a store's update if the same component sets state while
// rendering.
function Arriving({ screen, resumed, first, children }: ArrivingProps): ReactNode {
  // The field of `identify` focuses itself.
  const follows = useArrival(screen) || (first && screen !== 'identify');
  const arrives = follows && screen !== resumed.current;
  return <ArrivalContext.Provider value={arrives}>{children}</ArrivalContext.Provider>;
}

/** Content above or under the screens, or a function of the sign-in's state that returns it. */
type Slot = ReactNode | ((state: SignInState) => ReactNode);

function slot(className: string, content: Slot, state: SignInState): ReactNode {
  const shown = typeof content === 'function' ? content(state) : content;
  return shown && <div className={className}>{shown}</div>;
}
