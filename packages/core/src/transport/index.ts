export { fetchTransport } from './fetch.ts';
export type { FetchTransportOptions } from './fetch-options.ts';
export type {
  AccountInput,
  AuthFlow,
  CodeDeliveryOutput,
  DeviceDescription,
  InitiateAuthInput,
  MfaSettings,
  Operation,
  Operations,
  RespondToAuthChallengeInput,
  UserAttribute,
} from './operations.ts';
export type { PostOptions } from './post.ts';
export { serviceHost } from './region.ts';
export { relayTransport } from './relay.ts';
export { type SdkClient, sdkTransport } from './sdk.ts';
export type { Transport, TransportOptions } from './transport.ts';
