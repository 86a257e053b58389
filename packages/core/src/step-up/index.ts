/** When an action needs a stronger or a fresher sign-in, and how a server says so. */
export { type Identity, identityOf } from '../session/claims.ts';
export type { StepUpRequirement } from '../session/step-up-challenge.ts';
export { cognitoLevels, type Demand, meets, wantedFor } from './level.ts';
export { challengeFor, StepUpRequired, stepUpOf } from './step-up-required.ts';
