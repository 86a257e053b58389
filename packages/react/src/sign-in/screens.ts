import { type ComponentType, createElement, type ReactNode } from 'react';
import { loadedFlow } from './flow-code.ts';
import type { FlowScreenName, ScreenProps, ScreenViews } from './screen-props.ts';
import { Identify } from './screens/identify.tsx';

/** The kit's screens, one line for each screen that is not a challenge. */
export const screens = {
  identify: Identify,
  'reset-password': FlowScreenView,
  'confirm-sign-up': FlowScreenView,
  'remember-device': FlowScreenView,
  expired: FlowScreenView,
  failed: FlowScreenView,
  'signed-in': FlowScreenView,
} satisfies ScreenViews;

/** Renders a screen from the flow's chunk, which has loaded by the time `<SignIn>` shows it. */
function FlowScreenView(props: ScreenProps<FlowScreenName>): ReactNode {
  const own = loadedFlow()?.flowScreens[props.state.at];
  // TypeScript cannot relate the state's `at` to the entry that it selects.
  return own && createElement(own as ComponentType<typeof props>, props);
}
