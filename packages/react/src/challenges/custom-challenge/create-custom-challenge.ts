import { type ComponentType, createElement, type ReactNode } from 'react';
import type { ChallengeProps } from '../../types.ts';
import { CustomChallenge } from './custom-challenge.tsx';

export interface CustomRenderers {
  /** The trigger's parameter that tells its challenges apart, e.g. `type`. */
  parameter: string;
  /** A component for each of its values. */
  renderers: Readonly<Record<string, Renderer>>;
  /** For every other value, and for none. Default: the one that ships. */
  otherwise?: Renderer | undefined;
}

type Renderer = ComponentType<ChallengeProps<'CUSTOM_CHALLENGE'>>;

/**
 * A view for a pool that asks several things by custom challenges:
 * `createChallenge({ ...views, CUSTOM_CHALLENGE: createCustomChallenge({ parameter: 'type', renderers: { captcha: Captcha } }) })`.
 */
export function createCustomChallenge(options: CustomRenderers): Renderer {
  const { parameter, renderers, otherwise = CustomChallenge } = options;
  // Values come from the wire, so `constructor` and the like must not be found.
  const rendererOf = (value: string): Renderer | undefined =>
    Object.hasOwn(renderers, value) ? renderers[value] : undefined;

  // biome-ignore lint/correctness/noComponentHookFactories: made once a table, at module level
  return function CustomChallengeByParameter(props: ChallengeProps<'CUSTOM_CHALLENGE'>): ReactNode {
    const { parameters } = props.challenge;
    const value = Object.hasOwn(parameters, parameter) ? parameters[parameter] : undefined;
    return createElement((value === undefined ? undefined : rendererOf(value)) ?? otherwise, props);
  };
}
