'use client';
import type { FederatedSignIn, Federation, FederationRequest } from '@countersign/core/federation';
import type { Pool } from '@countersign/core/pool';
import { type ReactNode, useRef, useState } from 'react';
import { format, formatNodes, useMessages } from '../messages.ts';
import { ErrorBox } from '../parts/error-box.tsx';
import { Spinner } from '../parts/icons.tsx';
import { useSettings } from '../provider.tsx';
import { messages } from './federation.messages.ts';
import { initialsOf, known, labelOf, optionOf, type ProviderOption } from './provider-option.ts';
import { useDomains } from './use-domains.ts';
import { useFederation } from './use-federation.ts';
import { useLoaded } from './use-loaded.ts';

export interface ProviderButtonsProps {
  /** One made by `createFederation`, outside of components. */
  federation: Federation;
  /**
   * The pool's providers in this order, by their names in the pool or with more about each. Default:
   * all that `pool` has.
   */
  providers?: readonly (string | ProviderOption)[] | undefined;
  /** The pool, as `countersign pull` wrote it. */
  pool?: Pick<Pool, 'providers'> | undefined;
  /** True to offer single sign-on by email address: its domain is the provider's identifier. */
  sso?: boolean | undefined;
  /** Shows "or" before the buttons, as under a form, or after them. */
  or?: 'before' | 'after' | undefined;
  /** What each sign-in asks for, e.g. `{ returnTo: '/cart' }`. */
  request?: FederationRequest | undefined;
  /** Called once the session has begun. Default: goes to `returnTo`, if there is one. */
  onSignedIn?: ((outcome: FederatedSignIn) => void) | undefined;
  /** Added to the root element. */
  className?: string | undefined;
}

/**
 * A button for each identity provider, alone or in a slot of `<SignIn>`. Where the page's address is a
 * callback, it ends the sign-in and says what became of it. Classes: `.cs-providers`, `.cs-provider`,
 * `[data-provider]`, `[data-pending]`.
 */
export function ProviderButtons(props: ProviderButtonsProps): ReactNode {
  const { federation, sso = false, or, request, onSignedIn, className } = props;
  const text = useMessages('federation', messages);
  const { lang, dir } = useSettings();
  const root = useRef<HTMLElement>(null);
  const { outcome, pending, lastUsed, begin } = useFederation(federation, onSignedIn);
  const given = props.providers ?? props.pool?.providers.map(({ name }) => name) ?? [];
  const providers = given.map(optionOf);
  const [asksEmail, setAsksEmail] = useState(false);
  const marks = useLoaded(
    providers.some(({ name }) => known.has(name)),
    () => import('./marks.tsx'),
  );
  const details = useLoaded(asksEmail || outcome !== undefined, () => import('./details.tsx'));

  const open = (more: FederationRequest) => begin({ ...request, ...more });
  useDomains(root, {
    providers,
    open: ({ name }, loginHint) => open({ provider: name, loginHint }),
  });

  const opening = providers.find(({ name }) => name === pending);
  const status = opening
    ? format(text.opening, { provider: labelOf(opening) })
    : pending !== undefined && text.finishing;
  const line = or && <p className="cs-or">{text.or}</p>;
  return (
    <section
      ref={root}
      className={className ? `cs-providers ${className}` : 'cs-providers'}
      {...{ lang, dir }}
      aria-label={text.label}
      aria-busy={pending !== undefined || undefined}
    >
      {or === 'before' && line}
      <div role="alert">
        {outcome && details && <details.Outcome outcome={outcome} />}
        {outcome && details === null && <ErrorBox>{text.failed}</ErrorBox>}
      </div>
      <div role="status" className={pending === '' ? 'cs-provider-status' : 'cs-visually-hidden'}>
        {status}
      </div>
      {providers.map((provider) => {
        const { name, icon } = provider;
        const label = labelOf(provider);
        const isPending = name === pending;
        return (
          <button
            key={name}
            type="button"
            className="cs-button cs-quiet cs-provider"
            data-provider={name}
            data-pending={isPending || undefined}
            aria-disabled={pending !== undefined || undefined}
            onClick={() => open({ provider: name })}
          >
            <span className="cs-provider-mark" aria-hidden="true">
              {isPending ? (
                <Spinner />
              ) : (
                (icon ?? marks?.marks.get(name) ?? (known.has(name) || initialsOf(label)))
              )}
            </span>
            <span>{formatNodes(text.continueWith, { provider: <bdi>{label}</bdi> })}</span>
            {name === lastUsed && <small className="cs-provider-last">{text.lastUsed}</small>}
          </button>
        );
      })}
      {sso && !(asksEmail && details) && (
        <button type="button" className="cs-button cs-quiet" onClick={() => setAsksEmail(true)}>
          {text.sso}
        </button>
      )}
      {asksEmail && details && <details.EmailForm pending={pending} onEmail={open} />}
      {or === 'after' && line}
    </section>
  );
}
