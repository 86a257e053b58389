'use client';
import type { SignOutOutcome } from '@countersign/core/session';
import { type ReactNode, useId } from 'react';
import { useMessages } from '../messages.ts';
import { useSettings } from '../provider.tsx';
import { addressOf, nameOf } from './name-of.ts';
import { messages } from './session.messages.ts';
import { useMenu } from './use-menu.ts';
import { useSession } from './use-session.ts';
import { UserMenuItem } from './user-menu-item.tsx';

export interface UserButtonProps {
  /** More of the menu, above "Sign out": `<UserMenuItem>`s, or links with `role="menuitem"`. */
  children?: ReactNode;
  /** Shown before the name, e.g. a picture. The words beside it say who it is. */
  icon?: ReactNode;
  /** True to sign out everywhere: on all devices. */
  everywhere?: boolean | undefined;
  /** Called once the person is signed out here. */
  onSignedOut?: ((outcome: SignOutOutcome) => void) | undefined;
  /** Added to the root element. */
  className?: string | undefined;
}

/**
 * Shows the signed-in user, with a menu to sign out; renders nothing unless a user is signed in.
 * Classes: `.cs-user`, `.cs-user-button`, `.cs-user-menu`, `.cs-user-item`.
 */
export function UserButton(props: UserButtonProps): ReactNode {
  const session = useSession();
  if (session.status !== 'signed-in') return null;
  const { claims, signOut } = session;
  return <Button {...props} claims={{ ...claims }} signOut={signOut} />;
}

interface ButtonProps extends UserButtonProps {
  claims: Readonly<Record<string, unknown>>;
  signOut: (options: { everywhere: boolean }) => Promise<SignOutOutcome>;
}

function Button(props: ButtonProps): ReactNode {
  const { claims, signOut, children, icon, everywhere = false, onSignedOut, className } = props;
  const text = useMessages('session', messages);
  const { lang, dir } = useSettings();
  const { open, button, popover, close, onButtonKey, onMenuKey } = useMenu();
  const id = useId();
  const name = nameOf(claims);
  const address = addressOf(claims);
  return (
    <div className={className ? `cs-user ${className}` : 'cs-user'} lang={lang} dir={dir}>
      <button
        ref={button}
        id={`${id}button`}
        type="button"
        className="cs-user-button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={`${id}menu`}
        onKeyDown={onButtonKey}
      >
        {icon}
        <bdi className="cs-user-name">{name ?? text.accountMenu}</bdi>
        {name && <span className="cs-visually-hidden">{` ${text.accountMenu}`}</span>}
        <svg className="cs-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="m4 6 4 4 4-4" />
        </svg>
      </button>
      <div ref={popover} id={`${id}popover`} popover="auto" className="cs-user-menu">
        {address && (
          <p>
            <span>{`${text.signedInAs} `}</span>
            <bdi dir="ltr">{address}</bdi>
          </p>
        )}
        <div
          role="menu"
          tabIndex={-1}
          id={`${id}menu`}
          aria-labelledby={`${id}button`}
          onKeyDown={onMenuKey}
          onClick={close}
        >
          {children}
          <UserMenuItem onSelect={() => void signOut({ everywhere }).then(onSignedOut)}>
            {text.signOut}
          </UserMenuItem>
        </div>
      </div>
    </div>
  );
}
