import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { createChallenge } from '../../challenge.tsx';
import { views } from '../../registry.ts';
import { decoded } from '../../testing/decoded.ts';
import type { ChallengeProps } from '../../types.ts';
import { createCustomChallenge } from './index.ts';

afterEach(cleanup);

const Captcha = ({ challenge }: ChallengeProps<'CUSTOM_CHALLENGE'>): ReactNode => (
  <h1>Captcha {challenge.parameters['site']}</h1>
);

const Other = (_props: ChallengeProps<'SMS_MFA'>): ReactNode => null;

const Challenge = createChallenge({
  ...views,
  CUSTOM_CHALLENGE: createCustomChallenge({ parameter: 'type', renderers: { captcha: Captcha } }),
});

const shown = (parameters: Record<string, string>) => {
  const challenge = { ...decoded('CUSTOM_CHALLENGE', 'plain'), parameters };
  render(<Challenge challenge={challenge} onAnswer={() => {}} />);
  return screen.getByRole('heading').textContent;
};

test('the app’s parameter selects the renderer', () => {
  expect(shown({ type: 'captcha', site: '1' })).toBe('Captcha 1');
});

test.each(['voice', 'constructor', '__proto__', ''])(
  'the default view renders for %j, which has no renderer',
  (type) => {
    expect(shown({ type })).toBe('One more step');
  },
);

test('the default view renders without the parameter', () => {
  expect(shown({})).toBe('One more step');
});

test('the app can name a renderer for all other values', () => {
  const Rest = createCustomChallenge({
    parameter: 'type',
    renderers: {},
    otherwise: () => <h1>The rest</h1>,
  });
  render(<Rest challenge={decoded('CUSTOM_CHALLENGE', 'plain')} onAnswer={() => {}} />);
  expect(screen.getByRole('heading').textContent).toBe('The rest');
});

test('a renderer for another challenge does not compile', () => {
  // @ts-expect-error it takes the props of SMS_MFA
  createCustomChallenge({ parameter: 'type', renderers: { other: Other } });
});
