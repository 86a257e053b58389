import type { User } from '../model/user.ts';

/** A Boolean attribute as text; the service takes `True` for `true`. */
export const isTrue = (value: string | undefined): boolean => value?.toLowerCase() === 'true';

/** Whether a user's address, number or name has been proven. */
export const isVerified = (user: User, name: string): boolean =>
  isTrue(user.attributes.get(`${name}_verified`));
