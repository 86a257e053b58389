import { Writable } from 'node:stream';
import { type Challenge as AnyChallenge, decodeChallenge } from '@countersign/core';
import { fixtures } from '@countersign/core/fixtures';
import { Window } from 'happy-dom';
import { type ReactElement, StrictMode } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { populateGlobal } from 'vitest/runtime';

/** Every challenge there is a sample of, alone and in a sign-in, and the first screen. */
const show = async () => {
  const { Challenge } = await import('./challenge.tsx');
  const { views } = await import('./registry.ts');
  const { InSignIn } = await import('./testing/in-sign-in.tsx');
  const { SignIn } = await import('./sign-in/sign-in.tsx');
  const transport = () => new Promise<never>(() => {});
  const now = 1_764_000_000_000;
  const around = { deadline: now + 20_000, resendAt: now + 9_000, alternatives: ['PASSWORD'] };

  const elements: { [title: string]: ReactElement } = {
    'first screen': <SignIn transport={transport} clientId="client" />,
    'first screen, with a password': (
      <SignIn transport={transport} clientId="client" authFlow="USER_PASSWORD_AUTH" />
    ),
  };
  for (const [name, samples] of Object.entries(fixtures)) {
    for (const [sample, { response }] of Object.entries(samples)) {
      // Which one it is makes no difference to what is done with it here.
      const challenge = decodeChallenge(response) as AnyChallenge & { name: 'SMS_MFA' };
      const view = <Challenge {...{ challenge, onAnswer() {} }} onResend={async () => {}} />;
      elements[`${name}, ${sample}`] = view;
      elements[`${name}, ${sample}, in a sign-in`] = <InSignIn {...around}>{view}</InSignIn>;
    }
  }
  return { elements, views };
};

const server = await show();
const titles = Object.keys(server.elements);
const html: { [title: string]: string } = {};
const complaints: unknown[] = [];
vi.spyOn(console, 'error').mockImplementation((...about) => complaints.push(about));
vi.spyOn(console, 'warn').mockImplementation((...about) => complaints.push(about));

let inBrowser: Awaited<ReturnType<typeof show>>;
let leave = () => {};

beforeAll(async () => {
  await Promise.all(Object.values(server.views).map((view) => view.preload()));
  const allow = forbid();
  for (const [title, element] of Object.entries(server.elements)) {
    html[title] = await rendered(<StrictMode>{element}</StrictMode>);
  }
  allow();

  const { keys, originals } = populateGlobal(globalThis, new Window({ url: 'https://app.test/' }));
  leave = () => {
    for (const key of keys) Reflect.deleteProperty(globalThis, key);
    for (const [key, value] of originals) Object.assign(globalThis, { [key]: value });
  };
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // Every browser has it, and what one without it shows is another matter.
  vi.stubGlobal('PublicKeyCredential', class {});
  vi.resetModules();
  inBrowser = await show();
});

afterEach(() => {
  complaints.length = 0;
});

afterAll(() => {
  vi.unstubAllGlobals();
  leave();
});

test('rendering reads no time, language, browser or storage, and logs no warning', () => {
  expect(Object.keys(html)).toEqual(titles);
  expect(complaints).toEqual([]);
});

test.each(titles)(
  '%s: the server renders all of it, and hydration changes nothing',
  async (title) => {
    const { act } = await import('react');
    const { createRoot, hydrateRoot } = await import('react-dom/client');
    const element = <StrictMode>{inBrowser.elements[title]}</StrictMode>;
    const sent = document.createElement('div');
    const fresh = document.createElement('div');
    document.body.append(sent, fresh);

    sent.innerHTML = html[title] ?? '';
    expect(sent.querySelector('script, template, style, [style], [hidden]')).toBeNull();
    expect(sent.querySelector('form, section')).not.toBeNull();
    expect(sent.querySelector('h1')?.textContent).toBeTruthy();
    const outline = outlineOf(sent);

    const onRecoverableError = vi.fn();
    const root = await act(async () => hydrateRoot(sent, element, { onRecoverableError }));
    const other = createRoot(fresh);
    await act(async () => other.render(element));
    expect(onRecoverableError).not.toHaveBeenCalled();
    expect(complaints).toEqual([]);
    expect(outline).toEqual(outlineOf(fresh));
    await act(async () => {
      root.unmount();
      other.unmount();
    });
    sent.remove();
    fresh.remove();
  },
);

/** What asks for something, and what it is called. */
const outlineOf = (page: HTMLElement): string[] =>
  [...page.querySelectorAll('form, h1, label, input, button[type=submit]')].map((node) =>
    node.matches('h1, label, button')
      ? `${node.localName} ${node.textContent}`
      : `${node.localName} ${node.getAttribute('name')}`,
  );

/** A whole page's HTML, as a server sends it once all of it is there. */
function rendered(element: ReactElement): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const sink = new Writable({
      write(chunk, _encoding, done) {
        text += chunk;
        done();
      },
      final(done) {
        done();
        resolve(text);
      },
    });
    const { pipe } = renderToPipeableStream(element, {
      onAllReady: () => void pipe(sink),
      onError: reject,
    });
  });
}

/** Makes reading what differs between a server and a browser an error; gives back what undoes that. */
function forbid(): () => void {
  const misread = (what: string) => () => {
    throw new TypeError(`${what} was read while rendering.`);
  };
  const places = ['window', 'document', 'navigator', 'location', 'matchMedia'];
  const stores = ['localStorage', 'sessionStorage', 'indexedDB'];
  for (const name of [...places, ...stores]) {
    Object.defineProperty(globalThis, name, { configurable: true, get: misread(name) });
  }
  const { Date: RealDate, Intl: RealIntl } = globalThis;
  vi.spyOn(RealDate, 'now').mockImplementation(misread('The time'));
  globalThis.Date = new Proxy(RealDate, { construct: misread('The time') });
  const randomly = vi.spyOn(Math, 'random').mockImplementation(misread('Chance'));
  globalThis.Intl = new Proxy(RealIntl, {
    get: (intl, name) =>
      new Proxy(Reflect.get(intl, name), {
        construct: (format, [locale, ...options]) =>
          locale === undefined ? misread('The language')() : new format(locale, ...options),
      }),
  });
  return () => {
    globalThis.Date = RealDate;
    globalThis.Intl = RealIntl;
    vi.mocked(RealDate.now).mockRestore();
    randomly.mockRestore();
    for (const name of [...places, ...stores]) Reflect.deleteProperty(globalThis, name);
  };
}
