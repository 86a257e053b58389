export type {
  InitiateAuthInput,
  Operations,
  RespondToAuthChallengeInput,
  ServerOperations,
} from '../operations/operations.ts';
export type {
  AdminAuthFlow,
  AuthFlow,
  AuthParameters,
  ChallengeResponses,
} from '../operations/parameters.ts';
export type {
  Caller,
  MemberKind,
  MemberKinds,
  Operation,
  PageInput,
  PageOutput,
  ServerMember,
} from '../operations/rules.ts';
export type {
  AccountInput,
  CallMetadata,
  CodeDelivery,
  CodeDeliveryOutput,
  ContextData,
  DeviceDescription,
  MfaOption,
  MfaSettings,
  OwnAccount,
  Revocation,
  SessionDescription,
  UserAttribute,
  UserContextData,
} from '../operations/shapes.ts';
export { fetchTransport } from './fetch.ts';
export type { FetchTransportOptions } from './fetch-options.ts';
export type { PostOptions } from './post.ts';
export { homeRegion, serviceHost } from './region.ts';
export { relayTransport } from './relay.ts';
export { type SdkClient, sdkTransport } from './sdk.ts';
export type { OperationTable, Transport, TransportOptions } from './transport.ts';
