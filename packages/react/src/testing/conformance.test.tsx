import { wireChallengeNames } from '@countersign/core';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { everyView } from '../../test/every-view.tsx';
import { views } from '../registry.ts';

test('each of the seventeen names and the fallback has a view', () => {
  expect(Object.keys(views).sort()).toEqual([...wireChallengeNames, 'UNKNOWN'].sort());
});

await everyView({ describe, test, axe });
