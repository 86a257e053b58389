import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createRateLimit } from '../../test/recipes/rate-limit.ts';
import { rateLimitContract } from '../../test/support/rate-limit-contract.ts';

describe('the rate limits of the README, in memory', () => {
  rateLimitContract(createRateLimit);
});

test('the README has the very code that is tested', () => {
  const recipe = readFileSync(new URL('../../test/recipes/rate-limit.ts', import.meta.url), 'utf8');
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(`\`\`\`ts\n${recipe}\`\`\`\n`);
});
