import type { ChallengeName } from '@countersign/core';

/** `SMS_MFA` lives in `sms-mfa`. */
export const folderOf = (name: ChallengeName): string => name.toLowerCase().replaceAll('_', '-');

/** …and is `SmsMfa` in code. */
export const typeOf = (name: ChallengeName): string =>
  folderOf(name).replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
