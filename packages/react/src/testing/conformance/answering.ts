import type { Question } from './question.ts';
import { is, onStage, pressEnter, pressSubmit, submitOf, until } from './stage.ts';

/** What happens when the user answers. */
export const answering: readonly Question[] = [
  {
    title: 'nothing is announced before anything happened',
    of: 'form',
    async ask({ element }) {
      await onStage(element({}), async ({ page }) => {
        const regions = [...page.querySelectorAll('[role="status"], [role="alert"], [aria-live]')];
        const said = regions.map((region) => region.textContent?.trim()).join('');
        is(said === '', `It begins with saying “${said}”.`);
      });
    },
  },
  {
    title: 'how things stand is announced',
    of: 'status',
    async ask({ element }) {
      const unsaid = 'Nothing is announced, and the heading has no sentence under it.';
      await onStage(element({}), async ({ page }) => {
        const said = () => page.querySelector('[role="status"]')?.textContent ?? '';
        const read = page.querySelector('section p')?.textContent ?? '';
        await until(() => said() !== '' || read !== '', unsaid);
      });
    },
  },
  {
    title: 'Enter gives the typed answer, once',
    of: 'form',
    async ask({ element, fillIn }) {
      const answers: unknown[] = [];
      const onAnswer = (answer: unknown) => void answers.push(answer);
      await onStage(element({ onAnswer }), async ({ page }) => {
        const { values } = await fillIn(page);
        await until(() => answers.length === 0, 'It answered while it was being filled in.');
        await pressEnter(page);
        await until(() => answers.length > 0, 'Enter gave no answer.');
        await until(() => answers.length === 1, 'Enter gave more than one answer.');
        const leaves = leavesOf(answers[0]);
        const lost = values.find((value) => !leaves.includes(value));
        is(lost === undefined, `What was typed is not in the answer: ${lost}`);
      });
    },
  },
  {
    title:
      'while an answer is on its way the focus stays, it is announced, and no second one goes out',
    of: 'form',
    async ask({ element, fillIn }) {
      let times = 0;
      const onAnswer = () => {
        times += 1;
        return new Promise<void>(() => {});
      };
      await onStage(element({ onAnswer }), async ({ page }) => {
        await fillIn(page);
        const button = await pressSubmit(page);
        await until(() => times > 0, 'Its button gave no answer.');
        const said = () => page.querySelector('[role="status"]')?.textContent ?? '';
        await until(() => said() !== '', 'Nothing is announced while the answer is on its way.');
        is(page.contains(button) && document.activeElement === button, 'The focus was lost.');
        is(!button.disabled, 'Its button is disabled, which takes the focus from it.');
        is(page.querySelector('form[aria-busy="true"]'), 'The form is not aria-busy.');
        await pressSubmit(page);
        await pressEnter(page);
        is(times === 1, 'A second press gave a second answer.');
      });
    },
  },
  {
    title: 'leaving aborts the answer that is on its way',
    of: 'form',
    async ask({ element, fillIn }) {
      let signal: AbortSignal | undefined;
      const onAnswer = (_answer: unknown, options: { signal: AbortSignal }) => {
        signal = options.signal;
        return new Promise<void>(() => {});
      };
      await onStage(element({ onAnswer }), async ({ page, unmount }) => {
        await fillIn(page);
        await pressSubmit(page);
        await until(() => signal !== undefined, 'onAnswer got no signal.');
        is(!signal?.aborted, 'The signal is aborted while somebody waits.');
        await unmount();
        is(signal?.aborted, 'Leaving did not abort the signal.');
      });
    },
  },
  {
    title: 'nothing is asked and nothing is answered',
    of: 'status',
    async ask({ element }) {
      const answers: unknown[] = [];
      const onAnswer = (answer: unknown) => void answers.push(answer);
      await onStage(element({ onAnswer }), async ({ page }) => {
        is(!page.querySelector('form'), 'There is a form where nothing is asked.');
        is(answers.length === 0, 'It answered, though nobody was asked.');
      });
    },
  },
  {
    title: 'no secret is left in the page, in storage or in the console',
    of: 'form',
    async ask({ element, challenge, shows = [], fillIn }) {
      const hidden = Object.entries(challenge).flatMap(([member, value]) =>
        secretMembers.has(member) && !shows.includes(member) && typeof value === 'string'
          ? [value]
          : [],
      );
      const logged: unknown[] = [];
      const restore = listenToConsole(logged);
      try {
        await onStage(element({ onAnswer: () => new Promise(() => {}) }), async ({ page }) => {
          const { secrets } = await fillIn(page);
          await pressSubmit(page);
          const button = submitOf(page);
          await until(() => page.contains(button), 'Its button is gone.');
          const places = {
            page: markupOf(document.documentElement),
            storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
            console: logged.map(String).join('\n'),
          };
          for (const [place, text] of Object.entries(places)) {
            const found = [...hidden, ...secrets].some((secret) => text.includes(secret));
            is(!found, `A secret is in the ${place}.`);
          }
        });
      } finally {
        restore();
      }
    },
  },
];

const secretMembers = new Set(['session', 'secretBlock', 'srpB', 'salt', 'secretCode']);

/** The page as text, without what people see in the very fields they typed it into. */
function markupOf(node: Element): string {
  const copy = node.cloneNode(true);
  if (copy instanceof Element) {
    for (const field of copy.querySelectorAll('input')) field.removeAttribute('value');
    return copy.outerHTML;
  }
  return '';
}

/** Every value in an answer except objects, as text. */
export function leavesOf(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null) return [String(answer)];
  return Object.values(answer).flatMap(leavesOf);
}

function listenToConsole(logged: unknown[]): () => void {
  const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
  const before = methods.map((method) => console[method]);
  for (const method of methods) console[method] = (...about: unknown[]) => logged.push(...about);
  return () => {
    for (const [at, method] of methods.entries()) console[method] = before[at] ?? console[method];
  };
}
