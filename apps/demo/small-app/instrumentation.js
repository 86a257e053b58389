import { auth } from './lib/auth.js';

/** Has a server whose configuration is wrong say so when it starts. */
export async function register() {
  await auth.getSession(new Headers());
}
