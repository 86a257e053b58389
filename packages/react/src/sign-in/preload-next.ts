import { preload } from '../registry.ts';

/**
 * Loads the next screen ahead of time, so that it appears without a pause: the screen of that name
 * or, for a password, the screen that most often follows it.
 */
export function preloadNext(name: string): void {
  preload(name.startsWith('PASSWORD') ? afterPassword : [name]);
}

const afterPassword = ['SMS_MFA', 'NEW_PASSWORD_REQUIRED'];
