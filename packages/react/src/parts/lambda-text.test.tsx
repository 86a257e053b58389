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
])('%j says %j', (message, said) => {
  expect(lambdaText(message)).toBe(said);
});

test.each([
  undefined,
  '',
  'PreSignUp invocation failed due to error Timeout.',
  'X failed with error ',
])('no Lambda speaks in %j', (message) => {
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

test('what a Lambda said is not shown unless the app asks for it', async () => {
  expect(await refusedWith(closed())).toMatch(/^Sign-in was refused/);
  cleanup();
  expect(await refusedWith(closed(), true)).toBe('Closed.');
});

test('what the service itself says is not shown to those who ask for Lambdas', async () => {
  const error = new ServiceError('NotAuthorizedException', 'X failed with error User is odd.');
  expect(await refusedWith(error, true)).not.toMatch(/odd/);
});
