import { readResponse, ServiceError } from '@countersign/core';
import { expect, test } from 'vitest';
import { refusalOf } from './cognito.ts';

test('the page gets the time to wait in seconds', () => {
  const error = new ServiceError('TooManyRequestsException', 'Rate exceeded', 429);
  const told = Object.assign(error, { retryAt: Date.now() + 30_000 });
  expect(refusalOf(told).headers).toEqual({ 'retry-after': '30' });
});

test('a time to wait that is over becomes 0 seconds', () => {
  const error = new ServiceError('TooManyRequestsException', 'Rate exceeded', 429);
  const told = Object.assign(error, { retryAt: Date.now() - 5_000 });
  expect(refusalOf(told).headers).toEqual({ 'retry-after': '0' });
});

test('without a time from Cognito, the page gets no retry-after', () => {
  const error = new ServiceError('TooManyRequestsException', 'Rate exceeded', 429);
  expect(refusalOf(error).headers).toEqual({});
});

test.each([
  [202, 'challenge'],
  [405, 'captcha'],
  [503, 'captcha'],
])('AWS WAF’s %i becomes a 403 with its action %s', (status, wafAction) => {
  const read = readResponse(status, { 'x-amzn-waf-action': wafAction }, '');
  const refusal = read.ok ? undefined : refusalOf(read.error);
  expect(refusal).toMatchObject({
    status: 403,
    type: 'ForbiddenException',
    headers: { 'x-amzn-waf-action': wafAction },
  });
});
