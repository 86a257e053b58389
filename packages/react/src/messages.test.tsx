import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { messages as errors } from './errors.messages.ts';
import { format, formatNodes, formatPlural, useMessages } from './messages.ts';
import { messages as parts } from './parts/parts.messages.ts';
import { CountersignProvider } from './provider.tsx';

afterEach(cleanup);

function Words() {
  const text = useMessages('parts', parts);
  return <p>{`${text.change} ${text.startAgain} ${text.tryAgain}`}</p>;
}

test('placeholders are filled in at any position', () => {
  expect(format('{time} left for {name}', { name: 'Dana', time: 3 })).toBe('3 left for Dana');
});

test('braces in a value are text, not a placeholder', () => {
  expect(format('Hello {name}', { name: '{name}' })).toBe('Hello {name}');
});

test('elements can replace placeholders', () => {
  render(<p>{formatNodes('Sent to {destination}.', { destination: <bdi>d***</bdi> })}</p>);
  expect(screen.getByText('d***').tagName).toBe('BDI');
});

test('plural forms follow the language', () => {
  expect(formatPlural(parts, 'ruleLength', 1)).toBe('At least 1 character');
  expect(formatPlural(parts, 'ruleLength', 8)).toBe('At least 8 characters');
  const polish = { ...parts, ruleLength_few: '{count} znaki', ruleLength_other: '{count} znaków' };
  expect(formatPlural(polish, 'ruleLength', 3, 'pl')).toBe('3 znaki');
  expect(formatPlural(polish, 'ruleLength', 8, 'pl')).toBe('8 znaków');
});

test('the app’s texts override the English, and inner providers override outer ones', () => {
  render(
    <CountersignProvider messages={{ parts: { change: 'Ändern', startAgain: 'Neu' } }}>
      <CountersignProvider messages={{ parts: { startAgain: 'Von vorn' } }}>
        <Words />
      </CountersignProvider>
    </CountersignProvider>,
  );
  expect(screen.getByText('Ändern Von vorn Try again')).toBeDefined();
});

test('a wrong password and an unknown user have the same text', () => {
  expect(errors['user-not-found']).toBe(errors.incorrect);
});

test('every error has a text without blame or noise', () => {
  for (const text of Object.values(errors))
    expect(text).toMatch(/^(?!.*(!|Oops|OTP|Cognito)).+\.$/);
});
