/// <reference types="vite/client" />
import { act, fireEvent } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { ownAccount } from '../test/own-account.ts';
import { Account } from './account/index.ts';
import { MfaSetup } from './challenges/mfa-setup/index.ts';
import { NewPasswordRequired } from './challenges/new-password-required/index.ts';
import { SmsMfa } from './challenges/sms-mfa/index.ts';
import { SignIn } from './sign-in/sign-in.tsx';
import styles from './styles/styles.css?inline';
import { clientAt } from './testing/client-at.ts';
import { decoded } from './testing/decoded.ts';

/** Somewhere else than the page: where to look for things, and what renders into it. */
interface Elsewhere {
  inside: ShadowRoot | Document;
  show: (element: ReactNode) => Promise<void>;
}

const elsewhere: { [place: string]: () => Elsewhere } = {
  'a shadow root': () => {
    const host = document.createElement('div');
    document.body.append(host);
    const inside = host.attachShadow({ mode: 'open' });
    const page = document.createElement('div');
    inside.append(styled(document), page);
    root = createRoot(page);
    return { inside, show: (element) => shown(element) };
  },
  'the document of a frame, by a portal': () => {
    const frame = document.createElement('iframe');
    const page = document.createElement('div');
    document.body.append(frame, page);
    const inside = frame.contentDocument as Document; // It has the same origin, so the page can read it.
    inside.head.append(styled(inside));
    root = createRoot(page);
    return { inside, show: (element) => shown(createPortal(element, inside.body)) };
  },
};

let root: Root;
const shown = async (element: ReactNode) => act(async () => root.render(element));

function styled(page: Document): HTMLStyleElement {
  const style = page.createElement('style');
  style.textContent = styles;
  return style;
}

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

const find = <E extends Element>(inside: ParentNode, selector: string): E =>
  inside.querySelector<E>(selector) ?? expect.fail(`There is no ${selector}.`);

const places = Object.entries(elsewhere).map(([place, open]) => ({ place, open }));
const onAnswer = vi.fn();

test.each(places)('$place gets the tokens and styles', async ({ open }) => {
  const { inside, show } = open();
  await show(<SmsMfa challenge={decoded('SMS_MFA', 'plain')} onAnswer={onAnswer} />);
  const card = getComputedStyle(find(inside, '.cs-card'));
  expect(card.padding).not.toBe('0px');
  expect(card.backgroundColor).toMatch(/^rgb\(/);
  const button = getComputedStyle(find(inside, '.cs-button'));
  expect(button.backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
  expect(Number.parseFloat(button.minHeight)).toBeGreaterThanOrEqual(44);
});

test.each(places)('$place: a link in the error summary focuses its field', async ({ open }) => {
  const { inside, show } = open();
  const challenge = decoded('NEW_PASSWORD_REQUIRED', 'with-attributes');
  await show(<NewPasswordRequired challenge={challenge} onAnswer={onAnswer} />);
  await act(async () => fireEvent.click(find(inside, '[type=submit]')));
  await expect.poll(() => inside.querySelector('.cs-error-summary a')).not.toBeNull();
  const links = inside.querySelectorAll<HTMLAnchorElement>('.cs-error-summary a');
  const last = links[links.length - 1] as HTMLAnchorElement;
  await act(async () => last.click());
  expect(inside.activeElement?.id).toBe(last.getAttribute('href')?.slice(1));
});

test.each(places)('$place: a pasted message is reduced to its code', async ({ open }) => {
  const { inside, show } = open();
  await show(<SmsMfa challenge={decoded('SMS_MFA', 'plain')} onAnswer={onAnswer} />);
  const field = find<HTMLInputElement>(inside, 'input[autocomplete=one-time-code]');
  field.focus();
  // As the browser does it, down to the class of the event.
  await act(async () => field.ownerDocument.execCommand('insertText', false, ''));
  const { InputEvent: Inserted } = field.ownerDocument.defaultView as Window & typeof globalThis;
  await act(async () => {
    field.value = 'Your code is 123456';
    // React asks the value's own setter what changed.
    (field as { _valueTracker?: { setValue(value: string): void } })._valueTracker?.setValue('');
    field.dispatchEvent(new Inserted('input', { bubbles: true, inputType: 'insertFromPaste' }));
  });
  expect(field.value).toBe('123456');
});

test.each(places)('$place: without a clipboard the key is selected', async ({ open }) => {
  const { inside, show } = open();
  const challenge = { ...decoded('MFA_SETUP', 'totp-only'), secretCode: 'JBSWY3DPEHPK3PXP' };
  await show(<MfaSetup challenge={challenge} onAnswer={onAnswer} />);
  const view = find<HTMLElement>(inside, '.cs-key').ownerDocument.defaultView;
  const clipboard = vi.spyOn(view?.navigator.clipboard as Clipboard, 'writeText');
  clipboard.mockRejectedValue(new Error('not allowed'));
  await act(async () => find<HTMLButtonElement>(inside, '.cs-key .cs-link').click());
  await expect.poll(() => inside.querySelector('.cs-copied')).not.toBeNull();
  expect(view?.getSelection()?.toString().replaceAll(/\s/g, '')).toBe('JBSWY3DPEHPK3PXP');
  clipboard.mockRestore();
});

test.each(places)('$place: the next screen is preloaded', async ({ open }) => {
  const { inside, show } = open();
  const expectPassword = vi.fn();
  const client = clientAt(identify, { expectPassword });
  await show(<SignIn client={client} />);
  await act(async () => find<HTMLInputElement>(inside, '[type=password]').focus());
  await expect.poll(() => expectPassword).toHaveBeenCalled();
});

test.each(places)(
  '$place: a restored screen takes the focus from the screen that it replaces',
  async ({ open }) => {
    const { inside, show } = open();
    const client = clientAt(identify, {
      resume: async () => {
        client.go({
          ...common,
          at: 'challenge',
          challenge: decoded('SMS_MFA', 'plain'),
          turn: 1,
          deadline: Date.now() + 180_000,
          alternatives: [],
          resendAt: undefined,
        });
        return true;
      },
    });
    await show(<SignIn client={client} autoFocus />);
    await expect.poll(() => inside.activeElement?.textContent).toBe('Enter the code');
  },
);

const common = { username: 'dana@example.com', pending: false, error: undefined };
const identify = { ...common, at: 'identify', asksPassword: true, notice: undefined } as const;

test.each(places)('$place: a tab of the account leads to its section', async ({ open }) => {
  const { inside, show } = open();
  await show(
    <Account account={ownAccount()} sections={['password', 'delete-account']} layout="tabs" />,
  );
  const page = find(inside, '.cs-tabs').ownerDocument.defaultView as Window;
  await act(async () => find<HTMLAnchorElement>(inside, '#account-tab-delete-account').click());
  expect(page.location.hash).toBe('#account-delete-account');
  const selected = () => find(inside, '[role=tab][aria-selected=true]').id;
  await expect.poll(selected).toBe('account-tab-delete-account');
  // A frame without an address of its own has no history to go back in.
  page.location.hash = '';
  await expect.poll(selected).toBe('account-tab-password');
});
