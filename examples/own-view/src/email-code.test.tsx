import {
  conformance,
  decoded,
  InSignIn,
  refusals,
  refusing,
  unanswered,
} from '@countersign/react/testing';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { EmailCode } from './email-code.tsx';

const challenge = decoded('EMAIL_OTP', 'mfa');

afterEach(cleanup);

// All that the kit asks of its own views: keyboard, focus, errors, screen readers, other directions.
conformance(
  { name: 'EMAIL_OTP', view: EmailCode, samples: { plain: challenge } },
  { describe, test, axe },
);

test('a wrong code is said to be wrong, and stays in its field', async () => {
  render(<EmailCode challenge={challenge} onAnswer={refusing(refusals.wrongCode)} />);
  const field = screen.getByRole('textbox', { name: 'Code from the mail' });
  await userEvent.type(field, '123456{Enter}');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(field).toHaveProperty('value', '123456');
});

test('while the answer is on its way the button says so', async () => {
  render(<EmailCode challenge={challenge} onAnswer={unanswered} />);
  await userEvent.type(screen.getByRole('textbox', { name: /Code/ }), '123456{Enter}');
  expect(screen.getByRole('button', { name: 'Opening the door…' })).toBeDefined();
});

test('in a sign-in with other ways it leads to them', async () => {
  const tryAnotherWay = vi.fn();
  render(
    <InSignIn alternatives={['PASSWORD']} tryAnotherWay={tryAnotherWay}>
      <EmailCode challenge={challenge} onAnswer={() => {}} />
    </InSignIn>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Try another way' }));
  expect(tryAnotherWay).toHaveBeenCalledOnce();
});
