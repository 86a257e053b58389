import type { ChallengeName } from '@countersign/core';

/** `SMS_MFA` lives in `sms-mfa`. */
export const folderOf = (name: ChallengeName): string => name.toLowerCase().replaceAll('_', '-');

/** …and is `SmsMfa` in code. */
export const typeOf = (name: ChallengeName): string => nameInCode(folderOf(name));

/** A folder's name as that of a type or a component. */
export const nameInCode = (folder: string): string =>
  folder.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
