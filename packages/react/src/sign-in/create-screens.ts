import { type ComponentType, createElement, type ReactNode } from 'react';
import type { ScreenName, ScreenProps, ScreenViews } from './screen-props.ts';

/** Builds a dispatcher over `screens`; spread the default ones to replace a few. */
export function createScreens(screens: ScreenViews) {
  // biome-ignore lint/correctness/noComponentHookFactories: made once a table, at module level
  return function Screens(props: ScreenProps<ScreenName>): ReactNode {
    // The state's own `at` picks its screen, which TypeScript cannot follow through an index.
    const View = screens[props.state.at] as ComponentType<typeof props>;
    return createElement(View, props);
  };
}
