import { type ChallengeName, decodeChallenge } from '@countersign/core';
import { type Fixture, fixtures } from '@countersign/core/fixtures';
import { cleanup, render } from '@testing-library/react';
import type { ComponentType } from 'react';
import { afterEach, expect, test } from 'vitest';
import { views } from './registry.ts';
import { InSignIn } from './testing/in-sign-in.tsx';
import type { ChallengeProps } from './types.ts';

const samples = Object.entries(fixtures).flatMap(([name, byName]) =>
  Object.entries<Fixture>(byName).map(([sample, { response }]) => ({
    // The fixtures' table has the registry's names.
    name: name as ChallengeName,
    sample,
    challenge: decodeChallenge(response),
  })),
);

afterEach(cleanup);

test.each(samples)(
  '$name, $sample: a field has the username for password managers',
  async ({ name, challenge }) => {
    const { default: view } = await views[name].preload();
    // Every view takes its own challenge, and gets the one of its own name here.
    const View = view as ComponentType<ChallengeProps<never>>;
    const { container } = render(
      <InSignIn username="dana@example.com">
        <View challenge={challenge as never} onAnswer={async () => {}} />
      </InSignIn>,
    );
    const field = container.querySelector<HTMLInputElement>('input[autocomplete="username"]');
    expect(field?.value).toBe('dana@example.com');
    expect(field?.readOnly).toBe(true);
  },
);
