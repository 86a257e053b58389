import { createRef, version } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { CountersignProvider } from '../../provider.tsx';
import type { Question } from './question.ts';
import { acting, fieldsOf, headings, is, onStage } from './stage.ts';

// React 18 keeps a ref from a component that is a function.
const takesRef = Number.parseInt(version, 10) >= 19;

/** What the user can see before they do anything. */
export const rendering: readonly Question[] = [
  {
    title: takesRef ? 'the root takes className and ref' : 'the root takes className',
    of: 'any',
    async ask({ element }) {
      const ref = createRef<HTMLElement>();
      const props = { className: 'conformance', ...(takesRef && { ref }) };
      await onStage(element(props), async ({ page }) => {
        const root = page.querySelector('.conformance');
        is(root, 'No element has the className it was given.');
        is(!takesRef || ref.current === root, 'The ref is not the element with the className.');
        is(root.querySelector(headings), 'That element is not the root: the heading is outside.');
      });
    },
  },
  {
    title: 'one heading says what is asked, and names the form',
    of: 'any',
    async ask({ element }) {
      await onStage(element({}), async ({ page }) => {
        const [heading, ...more] = page.querySelectorAll(headings);
        const title = textOf(heading);
        is(title, 'The heading is empty.');
        is(more.length === 0, 'There is more than one heading.');
        const region = page.querySelector('form, section');
        is(region, 'There is neither a form nor a section.');
        is(nameOf(region) === title, 'The form is not named by its heading.');
      });
    },
  },
  {
    title: 'it is a real form',
    of: 'form',
    async ask({ element }) {
      await onStage(element({}), async ({ page }) => {
        is(page.querySelector('form'), 'There is no form.');
      });
    },
  },
  {
    title: 'every field has a name, and only one takes one-time codes',
    of: 'any',
    async ask({ element }) {
      await onStage(element({}), async ({ page }) => {
        const fields = fieldsOf(page);
        for (const field of fields) {
          const name = nameOf(field) || [...(field.labels ?? [])].map(textOf).join(' ');
          is(name, `A field has no label: ${field.name || field.type}.`);
        }
        const codes = fields.filter((field) => field.autocomplete === 'one-time-code');
        is(codes.length <= 1, 'Several fields ask the browser for a one-time code.');
      });
    },
  },
  {
    title: 'codes and destinations run from left to right in a right-to-left page',
    of: 'any',
    async ask({ element, challenge }) {
      const rtl = <CountersignProvider dir="rtl">{element({})}</CountersignProvider>;
      await onStage(rtl, async ({ page }) => {
        for (const field of fieldsOf(page)) {
          if (field.autocomplete !== 'one-time-code') continue;
          is(isLeftToRight(field), 'The code field is not ltr.');
        }
        for (const code of page.querySelectorAll('code, kbd')) {
          is(isLeftToRight(code), `“${textOf(code)}” is not ltr.`);
        }
        const destination = 'delivery' in challenge ? challenge.delivery?.destination : undefined;
        if (!destination) return;
        const [shown] = [...page.querySelectorAll('*')].filter(
          (node) => node.children.length === 0 && textOf(node).includes(destination),
        );
        is(!shown || isLeftToRight(shown), 'The destination is not in an element with dir="ltr".');
      });
    },
  },
  {
    title: 'a strict content security policy has nothing to object to',
    of: 'any',
    async ask({ element }) {
      await onStage(element({}), async ({ page }) => {
        is(!page.querySelector('[style]'), 'An element has a style attribute.');
        is(!page.querySelector('style, script'), 'A <style> or <script> was put in.');
        const attributes = [...page.querySelectorAll('*')].flatMap((node) => [...node.attributes]);
        const inline = attributes.find(({ name }) => name.startsWith('on'));
        is(!inline, `There is an inline handler: ${inline?.name}.`);
      });
    },
  },
  {
    title: 'the server’s HTML is what the browser renders first',
    of: 'any',
    async ask({ element }) {
      const page = document.createElement('div');
      document.body.append(page);
      const complaints: unknown[] = [];
      const complain = (...about: unknown[]) => {
        if (!layoutEffect.test(String(about[0]))) complaints.push(about[0]);
      };
      const { error } = console;
      console.error = complain;
      try {
        page.innerHTML = renderToString(element({}));
        is(page.querySelector(headings), 'The server’s HTML has no heading.');
        let root: ReturnType<typeof hydrateRoot> | undefined;
        await acting(() => {
          root = hydrateRoot(page, element({}), { onRecoverableError: complain });
        });
        await acting(() => root?.unmount());
      } finally {
        console.error = error;
        page.remove();
      }
      is(complaints.length === 0, `React found a difference: ${String(complaints[0])}`);
    },
  },
];

// React 18 says so of a form library that sees a page here. A server has none, and no such effect.
const layoutEffect = /^Warning: useLayoutEffect does nothing on the server/;

const isLeftToRight = (node: Element): boolean =>
  node.closest('[dir]')?.getAttribute('dir') === 'ltr';

/** The name that `aria-labelledby` or `aria-label` gives. */
function nameOf(node: Element): string {
  const ids = node.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const named = ids.map((id) => textOf(document.getElementById(id)));
  return named.join(' ').trim() || (node.getAttribute('aria-label') ?? '');
}

const textOf = (node: Element | null | undefined): string => node?.textContent?.trim() ?? '';
