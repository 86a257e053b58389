export { IdleWarning, type IdleWarningProps } from './idle-warning.tsx';
export { RequireSession, type RequireSessionProps } from './require-session.tsx';
export { SessionProvider, type SessionProviderProps } from './session-provider.tsx';
export { SignedIn, type SignedInProps } from './signed-in.tsx';
export { SignedOut, type SignedOutProps } from './signed-out.tsx';
export {
  type Register,
  type RegisteredSession,
  type SignedInSession,
  type SignedOutSession,
  type UsedSession,
  useSession,
} from './use-session.ts';
export { UserButton, type UserButtonProps } from './user-button.tsx';
export { UserMenuItem, type UserMenuItemProps } from './user-menu-item.tsx';
