import type { OwnSecondStep } from '@countersign/core/account';
import type { messages } from './second-step.messages.ts';

type Kept = NonNullable<OwnSecondStep['keptBy']>;

/** Which text says why a second step stays on. */
export const keptTexts = {
  pool: 'keptByPool',
  passkey: 'keptByPasskey',
  'sign-in': 'keptBySignIn',
} as const satisfies { readonly [K in Kept]: keyof typeof messages };
