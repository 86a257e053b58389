import { type ComponentType, createElement, type ReactNode } from 'react';
import type { ScreenName, ScreenProps, ScreenViews } from './screen-props.ts';

/**
 * Creates a component that renders each screen. Spread the default `screens` to replace some of
 * them.
 */
export function createScreens(screens: ScreenViews) {
  // biome-ignore lint/correctness/noComponentHookFactories: called once per table, at module level
  return function Screens(props: ScreenProps<ScreenName>): ReactNode {
    // TypeScript cannot relate the state's `at` to the entry that it selects.
    const View = screens[props.state.at] as ComponentType<typeof props>;
    return createElement(View, props);
  };
}
