import { ChallengeError } from '@countersign/core';
import { InSignIn } from '../in-sign-in.tsx';
import type { Question } from './question.ts';
import { acting, is, onStage, pressSubmit } from './stage.ts';

/** Whether everything can be reached with the Tab key alone, and left again. */
export const reaching: readonly Question[] = [
  {
    title: 'Tab reaches all there is to use, in its order, and leads on from it',
    of: 'any',
    async ask({ element, fillIn }) {
      const onAnswer = async () => {
        throw new ChallengeError('TooManyRequestsException', { kind: 'throttled' });
      };
      const within = (
        <InSignIn alternatives={['PASSWORD']}>
          {element({ onAnswer, onResend: async () => {} })}
        </InSignIn>
      );
      await onStage(within, async ({ page }) => {
        await walkThrough(page);
        if (!page.querySelector('form')) return;
        await fillIn(page);
        await walkThrough(page);
        await pressSubmit(page);
        await walkThrough(page);
      });
    },
  },
];

/**
 * Goes from stop to stop as the Tab key does. Without a `tabindex` above zero its order is that of
 * the page, so what is asked is that there is none, that nothing is left out, and that no stop takes
 * the key for itself or the focus back.
 */
async function walkThrough(page: HTMLElement): Promise<void> {
  for (const more of page.querySelectorAll('details')) more.open = true;
  const stops = [...page.querySelectorAll<HTMLElement>(usable)].filter(
    (node) => !node.closest('[hidden], [inert], [aria-hidden="true"]'),
  );
  is(!page.querySelector(pulledForward), 'A tabindex above zero puts something out of its order.');
  for (const stop of stops) {
    is(isStop(stop) || isOneOfSeveral(stop), `Tab does not reach ${named(stop)}.`);
    is(!stop.matches(':disabled'), `${named(stop)} is disabled, which Tab passes over.`);
    await acting(() => stop.focus());
    is(document.activeElement === stop, `The focus does not stay on ${named(stop)}.`);
    for (const shiftKey of [false, true]) {
      const key = { key: 'Tab', shiftKey, bubbles: true, cancelable: true };
      const goesOn = stop.dispatchEvent(new KeyboardEvent('keydown', key));
      is(goesOn, `${named(stop)} keeps the Tab key for itself.`);
    }
    await acting(() => stop.blur());
    is(document.activeElement !== stop, `${named(stop)} takes the focus back.`);
  }
}

const native = 'a[href], button, input:not([type="hidden"]), select, textarea, summary';

const usable = [
  native,
  '[role="button"], [role="link"], [role="checkbox"], [role="switch"], [role="textbox"]',
].join(', ');

const pulledForward = '[tabindex]:not([tabindex^="-"]):not([tabindex="0"])';

// By the attribute: not every page outside of a browser knows that a summary is one.
const isStop = (node: Element) =>
  Number(node.getAttribute('tabindex') ?? (node.matches(native) ? 0 : -1)) >= 0;

/** True for what the arrow keys move among, where Tab stops once. */
const isOneOfSeveral = (node: Element) =>
  ['radio', 'option', 'tab', 'menuitem'].includes(node.getAttribute('role') ?? '');

const named = (node: Element) =>
  `“${node.getAttribute('aria-label') ?? (node.textContent || node.getAttribute('name'))}”`;
