import { preload } from '../registry.ts';

/**
 * Loads what a person is about to see, so that one screen takes the other's place without a pause:
 * the screen of that name or, as a password is typed before it is chosen, what most often follows
 * one.
 */
export function preloadNext(name: string): void {
  preload(name.startsWith('PASSWORD') ? afterPassword : [name]);
}

const afterPassword = ['SMS_MFA', 'NEW_PASSWORD_REQUIRED'];
