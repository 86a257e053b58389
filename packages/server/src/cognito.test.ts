import { readResponse, ServiceError } from '@countersign/core';
import { expect, test } from 'vitest';
import { refusalOf } from './cognito.ts';

test('how long to wait is passed on in seconds', () => {
  const error = new ServiceError('TooManyRequestsException', 'Rate exceeded', 429);
  const told = Object.assign(error, { retryAt: Date.now() + 30_000 });
  expect(refusalOf(told).headers).toEqual({ 'retry-after': '30' });
});

test('a wait that is over is none', () => {
  const error = new ServiceError('TooManyRequestsException', 'Rate exceeded', 429);
  const told = Object.assign(error, { retryAt: Date.now() - 5_000 });
  expect(refusalOf(told).headers).toEqual({ 'retry-after': '0' });
});

test('where Cognito said nothing of it, nothing is made up', () => {
  const error = new ServiceError('TooManyRequestsException', 'Rate exceeded', 429);
  expect(refusalOf(error).headers).toEqual({});
});

test.each([
  [202, 'challenge'],
  [405, 'captcha'],
  [503, 'captcha'],
])('a firewall’s %i goes on to the page as forbidden, with its action %s', (status, wafAction) => {
  const read = readResponse(status, { 'x-amzn-waf-action': wafAction }, '');
  const refusal = read.ok ? undefined : refusalOf(read.error);
  expect(refusal).toMatchObject({
    status: 403,
    type: 'ForbiddenException',
    headers: { 'x-amzn-waf-action': wafAction },
  });
});
