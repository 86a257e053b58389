import { type ComponentType, createElement, type ReactNode } from 'react';
import { loadedFlow } from './flow-code.ts';
import type { LaterScreenName, ScreenProps, ScreenViews } from './screen-props.ts';
import { Identify } from './screens/identify.tsx';

/** The kit's own screens, one line for each that is no challenge. */
export const screens = {
  identify: Identify,
  'reset-password': Later,
  'confirm-sign-up': Later,
  'remember-device': Later,
  expired: Later,
  failed: Later,
  'signed-in': Later,
} satisfies ScreenViews;

/** Comes with the flow, which is here by the time that `<SignIn>` shows it. */
function Later(props: ScreenProps<LaterScreenName>): ReactNode {
  const own = loadedFlow()?.laterScreens[props.state.at];
  // The state's own `at` picks its screen, which TypeScript cannot follow through an index.
  return own && createElement(own as ComponentType<typeof props>, props);
}
