/**
 * What tells failures apart and tells the developer of them; nothing when it does not come. A page
 * whose sign-ins work never loads it.
 */
export const loadFailure = () => import('./failure.ts').catch(() => undefined);
