import { cleanup, render, screen } from '@testing-library/react';
import { createRef, version } from 'react';
import { version as domVersion } from 'react-dom';
import { afterEach, expect, inject, test, vi } from 'vitest';
import { SmsMfa } from './challenges/sms-mfa/index.ts';
import { SignIn } from './sign-in/sign-in.tsx';
import { clientAt } from './testing/client-at.ts';
import { decoded } from './testing/decoded.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The React these tests are meant to run with. */
    react: 18 | 19;
  }
}

afterEach(cleanup);

const react = inject('react');

const view = <SmsMfa challenge={decoded('SMS_MFA', 'plain')} onAnswer={() => {}} />;
const client = clientAt({
  at: 'identify',
  username: '',
  pending: false,
  error: undefined,
  asksPassword: false,
  notice: undefined,
});

test('the tests run with this version of React', () => {
  expect(version).toMatch(new RegExp(`^${react}\\.`));
  expect(domVersion).toBe(version);
});

test.each([
  ['a challenge', view],
  ['<SignIn>', <SignIn key="1" client={client} />],
])('%s renders without warnings', (_what, element) => {
  const error = vi.spyOn(console, 'error');
  render(element);
  expect(screen.getByRole('form')).toBeDefined();
  expect(error).not.toHaveBeenCalled();
});

test(`a ref of a view ${react === 18 ? 'stays empty, and React says so' : 'is its root'}`, () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const ref = createRef<HTMLElement>();
  render(<SmsMfa challenge={decoded('SMS_MFA', 'plain')} onAnswer={() => {}} ref={ref} />);
  expect(ref.current).toBe(react === 18 ? null : screen.getByRole('form'));
  const complaints = error.mock.calls.map(([complaint]) => String(complaint));
  expect(complaints.some((text) => text.includes('cannot be given refs'))).toBe(react === 18);
});
