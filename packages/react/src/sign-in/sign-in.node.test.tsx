import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SignIn } from './sign-in.tsx';

const transport = () => new Promise<never>(() => {});

test('the server’s HTML holds the whole first form', () => {
  const html = renderToString(<SignIn transport={transport} clientId="client" />);
  expect(html).toMatch(/<form[^>]*method="post"/);
  expect(html).toMatch(/<input[^>]*autoComplete="username"/i);
  expect(html).toMatch(/<label[^>]*>Email, phone or username<\/label>/);
  expect(html).toMatch(/<button[^>]*type="submit"[^>]*>.*Continue/);
});

test('a flow that begins with a password has its field in the server’s HTML too', () => {
  const html = renderToString(
    <SignIn
      transport={transport}
      clientId="client"
      userPoolId="us-east-1_TjaQrWn2x"
      authFlow="USER_SRP_AUTH"
      initialUsername="dana@example.com"
    />,
  );
  expect(html).toMatch(/<input[^>]*type="password"[^>]*autoComplete="current-password"/i);
  expect(html).toContain('value="dana@example.com"');
});

test('nothing in it needs a looser content security policy', () => {
  const html = renderToString(<SignIn transport={transport} clientId="client" />);
  expect(html).not.toMatch(/ style="|<style|data:| on[a-z]+="/);
});
