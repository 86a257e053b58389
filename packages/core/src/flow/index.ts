export { failureOf } from '../failure/failure-of.ts';
export type { SignInClient } from './client.ts';
export { createSignIn, type SignInEvent, type SignInOptions } from './create-sign-in.ts';
export { createDeviceStore, type DeviceRecord, type DeviceStore } from './device-store.ts';
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
