import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { leavesOf } from './answering.ts';
import type { Question, Subject } from './question.ts';
import {
  acting,
  type Field,
  type Filled,
  type Filling,
  fieldsOf,
  is,
  onStage,
  pressSubmit,
  until,
} from './stage.ts';

/** Whether what stands on the page is what counts, however it came to stand there. */
export const onThePage: readonly Question[] = [
  {
    title: 'what was put in without an event is in the answer',
    of: 'form',
    async ask(subject) {
      const { answers, onAnswer } = taking();
      await onStage(subject.element({ onAnswer }), async ({ page }) => {
        await sends(page, subject, answers, { silent: true });
      });
    },
  },
  {
    title: 'what was typed before the script came is in the answer',
    of: 'form',
    async ask(subject) {
      const { answers, onAnswer } = taking();
      const element = subject.element({ onAnswer });
      const page = document.createElement('div');
      document.body.append(page);
      let root: Root | undefined;
      try {
        page.innerHTML = renderToString(element);
        const filled = await subject.fillIn(page, { silent: true });
        await acting(() => {
          root = hydrateRoot(page, element, { onRecoverableError: () => {} });
        });
        await sends(page, subject, answers, { silent: true }, filled);
      } finally {
        await acting(() => root?.unmount());
        page.remove();
      }
    },
  },
  {
    title: 'a code is taken as it is often written',
    of: 'form',
    async ask(subject) {
      const { answers, onAnswer } = taking();
      await onStage(subject.element({ onAnswer }), async ({ page }) => {
        const written = (value: string, field: Field) =>
          isCode(field) ? `${value.slice(0, 3)} ${value.slice(3)}` : value;
        if (fieldsOf(page).some(isCode)) await sends(page, subject, answers, { written });
      });
    },
  },
  {
    title: 'a shown password is hidden from the moment it is sent',
    of: 'form',
    async ask({ element, fillIn }) {
      const { answers, onAnswer } = taking(() => new Promise<void>(() => {}));
      await onStage(element({ onAnswer }), async ({ page }) => {
        await fillIn(page);
        const passwords = fieldsOf(page).filter(({ type }) => type === 'password');
        for (const toggle of page.querySelectorAll<HTMLElement>('[aria-pressed="false"]')) {
          await acting(() => toggle.click());
        }
        if (passwords.every(({ type }) => type === 'password')) return;
        await pressSubmit(page);
        await until(() => answers.length > 0, 'Its button gave no answer.');
        const areHidden = () => passwords.every(({ type }) => type === 'password');
        await until(areHidden, 'A password is still shown while it is sent.');
      });
    },
  },
];

const isCode = ({ autocomplete }: Field): boolean => autocomplete === 'one-time-code';

function taking(then: () => void | Promise<void> = () => {}) {
  const answers: unknown[] = [];
  const onAnswer = (answer: unknown) => {
    answers.push(answer);
    return then();
  };
  return { answers, onAnswer };
}

/** Fills in the form, where that is not done, and sends it: what was put in is in the answer. */
async function sends(
  page: HTMLElement,
  { fillIn }: Subject,
  answers: readonly unknown[],
  how: Filling,
  filled?: Filled,
): Promise<void> {
  let { values } = filled ?? (await fillIn(page, how));
  await pressSubmit(page);
  const isEmpty = ({ value, required }: Field) => required && value === '';
  const asksMore = () => fieldsOf(page).some(isEmpty);
  await until(() => answers.length > 0 || asksMore(), 'Its button gave no answer.');
  if (answers.length === 0) {
    // What a choice asks for along with it is there once the choice is known.
    ({ values } = await fillIn(page, how));
    await pressSubmit(page);
    await until(() => answers.length > 0, 'Its button gave no answer.');
  }
  const leaves = leavesOf(answers[0]);
  const plain = how.written ? values.map((value) => value.replace(/(?<=^\d{3}) /, '')) : values;
  const lost = plain.find((value) => !leaves.includes(value));
  is(lost === undefined, `What stood on the page is not in the answer: ${lost}`);
}
