import type {
  AccountClient,
  ContactName,
  ProfileAttribute,
  SecondStepName,
} from '@countersign/core/account';
import type { Ref } from 'react';

/** What every section takes. */
export interface SectionProps {
  /** Of `createAccount`. */
  account: AccountClient;
  /** Where the user goes when a refusal leads out of the account. */
  links?: AccountLinks | undefined;
  /** What the sections need to know of the pool. A pool file fits. */
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

/** Settings of the pool that no user can read. */
export interface AccountPool {
  /** Whether users need a second step, and which ones the pool has. */
  mfa?: { mode: 'OFF' | 'OPTIONAL' | 'ON'; methods: readonly SecondStepName[] } | undefined;
  /** The attributes that users may see or set, in the order to show them. */
  attributes?: readonly ProfileAttribute[] | undefined;
  /** Attributes that keep their old value until the user has confirmed the new one. */
  verifiedBeforeUpdate?: readonly ContactName[] | undefined;
}
