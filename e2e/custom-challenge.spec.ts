import { expect, isStep, test } from './test.ts';
import { cleo } from './users.ts';

test('three questions of the pool’s own are asked, one of them again after a wrong answer', async ({
  signIn,
  calls,
}) => {
  await signIn.openFor(cleo);
  await signIn.press('Continue');
  const answer = signIn.kit.getByRole('textbox', { name: 'Answer' });
  for (const [question, words] of [
    ['1 of 3:', 'staple'],
    ['2 of 3:', '41'],
    ['Not quite. 2 of 3:', '42'],
    ['3 of 3:', 'June'],
  ] as const) {
    await expect(signIn.kit.getByText(question)).toBeVisible();
    await expect(signIn.heading('One more step')).toBeFocused();
    await expect(answer).toHaveValue('');
    await answer.fill(words);
    await signIn.press('Continue');
  }
  await signIn.expectSignedIn(cleo.username);
  expect(calls.filter(isStep).map(({ operation }) => operation)).toEqual([
    'InitiateAuth',
    ...Array<string>(4).fill('RespondToAuthChallenge'),
  ]);
});

test('three wrong answers end the sign-in', async ({ signIn }) => {
  await signIn.openFor(cleo);
  await signIn.press('Continue');
  const answer = signIn.kit.getByRole('textbox', { name: 'Answer' });
  for (const question of ['1 of 3:', 'Not quite. 1 of 3:', 'Not quite. 1 of 3:']) {
    await expect(signIn.kit.getByText(question, { exact: false })).toBeVisible();
    await expect(answer).toHaveValue('');
    await answer.fill('no idea');
    await signIn.press('Continue');
  }
  await expect(signIn.alert).not.toBeEmpty();
});
