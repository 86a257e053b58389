export type { SignInClient } from './client.ts';
export type { Challenged, Expired, Failed, Identify, SignedIn, SignInState } from './state.ts';
