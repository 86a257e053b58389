import { wireChallengeNames } from '@countersign/core';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { everyView } from '../../test/every-view.tsx';
import { views } from '../registry.ts';

test('each of the seventeen names and the fallback has a view', () => {
  expect(Object.keys(views).sort()).toEqual([...wireChallengeNames, 'UNKNOWN'].sort());
});

// Forty-five errors in one test, on a machine that may have other things to do.
await everyView({ describe, test: (title, body) => test(title, body, 30_000), axe });
