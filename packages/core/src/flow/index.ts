export type { SignInClient } from './client.ts';
export { createSignIn, type SignInEvent, type SignInOptions } from './create-sign-in.ts';
export type { Challenged, Expired, Failed, Identify, SignedIn, SignInState } from './state.ts';
