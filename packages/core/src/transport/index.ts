export { type FetchTransportOptions, fetchTransport } from './fetch.ts';
export type {
  AccountInput,
  AuthFlow,
  CodeDeliveryOutput,
  InitiateAuthInput,
  Operation,
  Operations,
  RespondToAuthChallengeInput,
} from './operations.ts';
export type { Transport } from './transport.ts';
