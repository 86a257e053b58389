import { type ComponentType, createElement, type ReactNode } from 'react';
import type { ChallengeProps } from '../../types.ts';
import { CustomChallenge } from './custom-challenge.tsx';

export interface CustomRenderers {
  /** The trigger's parameter that names the kind of question, e.g. `type`. */
  parameter: string;
  /** One component per value of the parameter. */
  renderers: Readonly<Record<string, Renderer>>;
  /** For any other value, and for none. Default: this package's view. */
  otherwise?: Renderer | undefined;
}

type Renderer = ComponentType<ChallengeProps<'CUSTOM_CHALLENGE'>>;

/**
 * Creates a view for pools whose custom challenges ask several kinds of questions:
 * `createChallenge({ ...views, CUSTOM_CHALLENGE: createCustomChallenge({ parameter: 'type',
 * renderers: { captcha: Captcha } }) })`.
 */
export function createCustomChallenge(options: CustomRenderers): Renderer {
  const { parameter, renderers, otherwise = CustomChallenge } = options;
  // Values come from the wire, so names such as `constructor` must not match.
  const rendererOf = (value: string): Renderer | undefined =>
    Object.hasOwn(renderers, value) ? renderers[value] : undefined;

  // biome-ignore lint/correctness/noComponentHookFactories: made once a table, at module level
  return function CustomChallengeByParameter(props: ChallengeProps<'CUSTOM_CHALLENGE'>): ReactNode {
    const { parameters } = props.challenge;
    const value = Object.hasOwn(parameters, parameter) ? parameters[parameter] : undefined;
    return createElement((value === undefined ? undefined : rendererOf(value)) ?? otherwise, props);
  };
}
