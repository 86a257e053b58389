import type { User } from '../model/user.ts';

/** Reads a Boolean attribute. As at Cognito, `True` is true. */
export const isTrue = (value: string | undefined): boolean => value?.toLowerCase() === 'true';

/** Whether a user's address or number is verified. */
export const isVerified = (user: User, name: string): boolean =>
  isTrue(user.attributes.get(`${name}_verified`));
