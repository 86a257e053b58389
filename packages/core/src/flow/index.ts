export { failureOf } from '../failure/failure-of.ts';
export type { SignInClient } from './client.ts';
export { createSignIn } from './create-sign-in.ts';
export { createDeviceStore, type DeviceRecord, type DeviceStore } from './device-store.ts';
export type { SignInEvent, SignInOptions } from './sign-in-options.ts';
export type { SignInStepUp } from './sign-in-step-up.ts';
export type {
  Challenged,
  ConfirmSignUp,
  Expired,
  Failed,
  Identify,
  NewDevice,
  RememberDevice,
  ResetPassword,
  SignedIn,
  SignInState,
} from './state.ts';
export type { WebStorage } from './web-storage.ts';
