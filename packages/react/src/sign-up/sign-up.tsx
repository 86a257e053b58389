'use client';
import type { SignInEvent, SignInOptions } from '@countersign/core/flow';
import { type Pool, type Links as PoolLinks, readPool } from '@countersign/core/pool';
import { type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { CompletionContext } from '../completion.ts';
import { closest } from '../locale.ts';
import { useSettings } from '../provider.tsx';
import { createScreens } from '../sign-in/create-screens.ts';
import { SignIn, type SignInLook, type SignInProps } from '../sign-in/sign-in.tsx';
import { KnownPassword } from './known-password.tsx';
import { type Journey, type Links, SignUpContext, type SignUpData } from './sign-up-context.ts';
import {
  type AskedField,
  askedFields,
  mayOmitPassword,
  type SignUpField,
} from './sign-up-fields.ts';
import { signUpScreens } from './sign-up-screens.tsx';

/** Inside a `<SessionProvider>` the session has `transport` and the like; what is given wins. */
export interface SignUpProps extends SignInLook, Partial<Omit<SignInOptions, 'username'>> {
  /** The pool, as `countersign pull` wrote it. */
  pool: Pool;
  /**
   * Further fields, in this order: names of attributes, or descriptions of fields. What the pool
   * requires is always there.
   */
  fields?: readonly (string | SignUpField)[] | undefined;
  /** Data for the pool's triggers, e.g. the answer of a CAPTCHA. */
  validationData?: SignUpData;
  /** Links that users accept; false for none. Default: the pool's, in the language shown. */
  terms?: Links | false | undefined;
  /** Where users sign in who have an account: a URL, or a function that shows the sign-in. */
  signIn?: string | (() => void) | undefined;
}

/**
 * A whole sign-up, from a form made for the pool to tokens: the code that confirms the account signs
 * in too. It reads its options once; change its `key` to use others. Class: `.cs-sign-in`.
 * @throws {TypeError} naming the member of the pool file that is wrong.
 */
export function SignUp(props: SignUpProps): ReactNode {
  const { pool: given, fields, validationData, terms, signIn, ...options } = props;
  const pool = useMemo(() => readPool(given), [given]);
  const { identifier } = options;
  const asked = useMemo(() => askedFields(pool, fields, identifier), [pool, fields, identifier]);
  const { transport, clientId = pool.clientId } = useContext(CompletionContext)(options);
  const { lang } = useSettings();
  const [journey] = useState<Journey>(() => ({ typed: {}, confirmed: false }));
  useNotes(asked);

  const latest = useRef(options.onEvent);
  useEffect(() => {
    latest.current = options.onEvent;
  });
  const onEvent = useRef((event: SignInEvent) => {
    if (event.at !== 'identify' && event.at !== 'confirm-sign-up') journey.confirmed = true;
    if (event.at === 'signed-in') journey.password = undefined;
    latest.current?.(event);
  });

  if (!transport) {
    throw new TypeError(
      '<SignUp> got no transport, so no account could be created. Pass transport, or put it inside <SessionProvider>.',
    );
  }
  const links = terms === false ? {} : (terms ?? linksOf(pool, lang));
  const { clientMetadata, Challenge } = options;
  // Options of a sign-in and a pool, which TypeScript does not follow through the spread.
  const signInProps = { ...options, pool, onEvent: onEvent.current } as SignInProps;
  return (
    <SignUpContext.Provider
      value={{
        pool,
        transport,
        clientId,
        clientMetadata,
        asked,
        mayOmitPassword: mayOmitPassword(pool, asked),
        validationData,
        terms: links,
        signIn,
        Challenge,
        journey,
      }}
    >
      <SignIn Screens={Screens} {...signInProps} Challenge={KnownPassword} />
    </SignUpContext.Provider>
  );
}

const Screens = createScreens(signUpScreens);

/** Tells the developer of fields that the form cannot ask for. */
function useNotes(asked: readonly AskedField[]): void {
  const names = asked.flatMap((one) => (one.type === 'unavailable' ? [one.name] : [])).join(', ');
  useEffect(() => {
    if (!names) return;
    console.error(
      `<SignUp> cannot ask for ${names}: the pool has no such attribute, or its app client may not write it. Add it to both, then run "npx countersign pull".`,
    );
  }, [names]);
}

/** The pool's links in the language shown, else those for all languages. */
function linksOf({ terms }: Pool, lang = 'en'): Links {
  const inLanguage = (links: PoolLinks = {}) =>
    links[closest([lang], Object.keys(links)) ?? 'default'] ?? Object.values(links)[0];
  return {
    termsOfUse: inLanguage(terms?.termsOfUse),
    privacyPolicy: inLanguage(terms?.privacyPolicy),
  };
}
