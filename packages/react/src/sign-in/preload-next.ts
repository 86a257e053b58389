import { preload } from '../registry.ts';

/**
 * Loads what may come next while a person types or the service is asked, so that one screen takes
 * the other's place without a pause. A password is most often followed by one of a few.
 */
export function preloadNext(names: readonly string[]): void {
  preload(names.some((name) => name.startsWith('PASSWORD')) ? [...names, ...afterPassword] : names);
}

const afterPassword = ['SMS_MFA', 'NEW_PASSWORD_REQUIRED'];
