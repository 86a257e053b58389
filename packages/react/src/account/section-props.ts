import type { AccountClient } from '@countersign/core/account';
import type { Pool } from '@countersign/core/pool';
import type { Ref } from 'react';

/** What every section takes. */
export interface SectionProps {
  /** Of `createAccount`. */
  account: AccountClient;
  /** Where the user goes when a refusal leads out of the account. */
  links?: AccountLinks | undefined;
  /** What the sections need to know of the pool. */
  pool?: AccountPool | undefined;
  /** Added to the root element. */
  className?: string | undefined;
  /** The root element. As a prop of a function component this needs React 19. */
  ref?: Ref<HTMLElement> | undefined;
}

/** Addresses of the app. Without one the text alone says what to do. */
export interface AccountLinks {
  /** Default: a button that ends the session here, so that the app asks for a sign-in. */
  signIn?: string | undefined;
  resetPassword?: string | undefined;
  support?: string | undefined;
}

/** Settings that no user can read: the pool file has them, or the app names them. */
export type AccountPool = Partial<
  Pick<Pool, 'attributes' | 'mfa' | 'passwordPolicy' | 'signIn' | 'verifiedBeforeUpdate'>
>;
