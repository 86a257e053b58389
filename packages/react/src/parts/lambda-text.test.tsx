import { type ChallengeError, ServiceError } from '@countersign/core';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { CustomChallenge } from '../challenges/custom-challenge/index.ts';
import { CountersignProvider } from '../provider.tsx';
import { decoded } from '../testing/decoded.ts';
import { lambdaText } from './lambda-text.ts';

afterEach(cleanup);

test.each([
  ['PreAuthentication failed with error Closed until nine.', 'Closed until nine.'],
  ['PreAuthentication failed with error Closed until nine..', 'Closed until nine.'],
  ['DefineAuthChallenge failed with error Zu spät!.', 'Zu spät!'],
  ['VerifyAuthChallengeResponse failed with error two\nlines.', 'two\nlines.'],
])('%j contains the Lambda text %j', (message, said) => {
  expect(lambdaText(message)).toBe(said);
});

test.each([
  undefined,
  '',
  'PreSignUp invocation failed due to error Timeout.',
  'X failed with error ',
])('%j contains no Lambda text', (message) => {
  expect(lambdaText(message)).toBeUndefined();
});

async function refusedWith(error: ChallengeError, showLambdaText = false) {
  render(
    <CountersignProvider showLambdaText={showLambdaText}>
      <CustomChallenge
        challenge={decoded('CUSTOM_CHALLENGE', 'plain')}
        onAnswer={() => Promise.reject(error)}
      />
    </CountersignProvider>,
  );
  await userEvent.type(screen.getByRole('textbox'), 'seven{Enter}');
  return (await screen.findByRole('alert')).textContent;
}

const closed = () =>
  new ServiceError('UserLambdaValidationException', 'PreAuthentication failed with error Closed.');

test('a Lambda’s text is not shown by default', async () => {
  expect(await refusedWith(closed())).toMatch(/^Sign-in was refused/);
  cleanup();
  expect(await refusedWith(closed(), true)).toBe('Closed.');
});

test('showLambdaText does not show the service’s own texts', async () => {
  const error = new ServiceError('NotAuthorizedException', 'X failed with error User is odd.');
  expect(await refusedWith(error, true)).not.toMatch(/odd/);
});
