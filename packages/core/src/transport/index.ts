export type {
  AuthFlow,
  InitiateAuthInput,
  Operation,
  Operations,
  RespondToAuthChallengeInput,
  Transport,
} from './transport.ts';
