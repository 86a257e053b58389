'use client';
import type { ChallengeOf } from '@countersign/core';
import type { SignedIn, SignInClient, SignInOptions, SignInState } from '@countersign/core/flow';
import {
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import { ArrivalContext, useArrival } from '../arrival.ts';
import type { createChallenge } from '../challenge.tsx';
import { AnnouncerProvider } from '../parts/announcer.tsx';
import type { Beginning } from './beginning.ts';
import { beginningOf, createBeginning } from './create-beginning.ts';
import type { IdentifierKind } from './identifiers.ts';
import { Screen, screenOf } from './screen.tsx';
import type { ForgotPasswordPlace } from './screen-props.ts';
import { useIntent } from './use-intent.ts';
import { useResume } from './use-resume.ts';
import { useSignIn } from './use-sign-in.ts';

export type SignInProps = SignInLook &
  (
    | ({ client?: undefined } & Omit<SignInOptions, 'username'>)
    /** One made by `createSignIn`, for apps that keep it themselves. */
    | ({ client: SignInClient } & { [K in keyof SignInOptions]?: undefined })
  );

interface SignInLook {
  /**
   * Called once with the tokens, and again when the person presses "Continue": the page may have been
   * left and shown again.
   */
  onSignedIn?: ((tokens: SignedIn['tokens']) => void) | undefined;
  /** Called when the service asks for something this kit does not know. */
  onUnknownChallenge?: ((challenge: ChallengeOf<'UNKNOWN'>) => void) | undefined;
  /** The name to begin with, e.g. from a link. */
  initialUsername?: string | undefined;
  /** What people sign in with; decides label and keyboard of the first field. Default: `any`. */
  identifier?: IdentifierKind | undefined;
  /** True to put the focus into the first field at once, or on the heading of a later screen. */
  autoFocus?: boolean | undefined;
  /** The way used last time, AWS's name; shown as a hint beside it and chosen beforehand. */
  lastUsed?: string | undefined;
  /**
   * Where a forgotten password is reset: an address, or what to do, given the name that was typed, if
   * one was; `false` for nowhere. Default: a code is sent, and the new password is chosen right here.
   */
  forgotPassword?: ForgotPasswordPlace;
  /** Shown under the first screen, e.g. "New here? Create an account". */
  footer?: ReactNode;
  /** One's own views: `createChallenge({ ...views, SMS_MFA: Mine })`. */
  Challenge?: ReturnType<typeof createChallenge> | undefined;
  /** Added to the root element. */
  className?: string | undefined;
  ref?: Ref<HTMLDivElement> | undefined;
}

/**
 * A whole sign-in, from a name to tokens. Its options are read once; another `key` begins with
 * others. Classes: `.cs-sign-in`, `[aria-busy]`.
 */
export function SignIn(props: SignInProps): ReactNode {
  const { onSignedIn, onUnknownChallenge, onEvent } = props;
  const latest = useRef({ onSignedIn, onUnknownChallenge, onEvent });
  useEffect(() => {
    latest.current = { onSignedIn, onUnknownChallenge, onEvent };
  });

  const { client } = props;
  const own = useRef<Beginning | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: options are read once, when no client is there to take theirs from
  const beginning = useMemo(() => {
    if (props.client) return beginningOf(props.client);
    own.current ??= beginOwn(props, latest);
    return own.current;
  }, [client]);
  const state = useSignIn(beginning);
  const screen = screenOf(state);
  const root = useRef<HTMLDivElement>(null);
  // The root is there whenever a ref is asked for.
  useImperativeHandle(props.ref, () => root.current as HTMLDivElement);
  const { resumed, ...resume } = useResume(beginning, root);
  useIntent(beginning, root);

  useEffect(() => {
    // After the first paint, and before anybody has typed. A submit that needs it asks again.
    beginning.ready().catch(() => {});
    return beginning.leave;
  }, [beginning]);
  useOnce(state.at === 'signed-in' ? state.tokens : undefined, (tokens) =>
    latest.current.onSignedIn?.(tokens),
  );
  useOnce(unknownIn(state), (challenge) => latest.current.onUnknownChallenge?.(challenge));

  return (
    <div
      ref={root}
      className={props.className ? `cs-sign-in ${props.className}` : 'cs-sign-in'}
      aria-busy={state.pending || undefined}
    >
      <AnnouncerProvider>
        <Arriving screen={screen} resumed={resumed} first={props.autoFocus ?? false}>
          <Screen
            key={screen}
            beginning={beginning}
            state={state}
            Challenge={props.Challenge}
            identifier={props.identifier ?? 'any'}
            autoFocus={props.autoFocus ?? false}
            lastUsed={props.lastUsed}
            forgotPassword={props.forgotPassword}
            footer={props.footer}
            onContinue={
              onSignedIn && state.at === 'signed-in' ? () => onSignedIn(state.tokens) : undefined
            }
            {...resume}
          />
        </Arriving>
      </AnnouncerProvider>
    </div>
  );
}

interface ArrivingProps {
  screen: string;
  /** The screen that came with a reload, which is as good as a first one. */
  resumed: RefObject<string | undefined>;
  /** True where the first screen takes the focus too. */
  first: boolean;
  children: ReactNode;
}

// On its own: where a state is set while rendering, React 18 loses track of a store read beside it.
function Arriving({ screen, resumed, first, children }: ArrivingProps): ReactNode {
  // The field of the screen that names somebody takes it by itself.
  const follows = useArrival(screen) || (first && screen !== 'identify');
  const arrives = follows && screen !== resumed.current;
  return <ArrivalContext.Provider value={arrives}>{children}</ArrivalContext.Provider>;
}

type Latest = RefObject<Pick<SignInProps, 'onSignedIn' | 'onUnknownChallenge' | 'onEvent'>>;

function beginOwn(props: Extract<SignInProps, { client?: undefined }>, latest: Latest) {
  return createBeginning({
    ...props,
    username: props.initialUsername,
    onEvent: (event) => latest.current.onEvent?.(event),
  });
}

const unknownIn = (state: SignInState): ChallengeOf<'UNKNOWN'> | undefined =>
  state.at === 'challenge' && state.challenge.name === 'UNKNOWN' ? state.challenge : undefined;

/** Calls `tell` once for each thing there is, also where effects run twice. */
function useOnce<T>(thing: T | undefined, tell: (thing: T) => void): void {
  const told = useRef<T | undefined>(undefined);
  useEffect(() => {
    if (thing === undefined || thing === told.current) return;
    told.current = thing;
    tell(thing);
  });
}
