import { messages as errors } from '../../errors.messages.ts';
import type { MessageSet } from '../../messages.ts';
import { messages as attributes } from '../../parts/attributes.messages.ts';
import { messages as notReceived } from '../../parts/not-received.messages.ts';
import { messages as parts } from '../../parts/parts.messages.ts';
import { CountersignProvider } from '../../provider.tsx';
import { pseudo } from '../../pseudo.ts';
import type { Question, Subject } from './question.ts';
import { is, onStage, pressSubmit, until } from './stage.ts';

/** Whether every word can be said in another language. */
export const wording: readonly Question[] = [
  {
    title: 'in a pseudo-language no English is left',
    of: 'any',
    async ask(subject) {
      if (!subject.messages) return;
      const inPseudo = (props: Parameters<Subject['element']>[0]) => (
        <CountersignProvider messages={groupsOf(subject.messages ?? {})}>
          {subject.element(props)}
        </CountersignProvider>
      );
      const onAnswer = () => new Promise<void>(() => {});
      await onStage(inPseudo({ onAnswer, onResend: async () => {} }), async ({ page }) => {
        isTranslated(page, subject);
        if (!page.querySelector('form')) return;
        // Empty: something is missing, or it is on its way.
        await pressSubmit(page);
        const busy = '[aria-busy="true"], [aria-invalid="true"], [data-invalid]';
        await until(() => page.querySelector(busy) !== null, 'Its button did nothing.');
        isTranslated(page, subject);
      });
    },
  },
  {
    title: 'in a language of its own the root says which, and where it runs to',
    of: 'any',
    async ask({ messages, element }) {
      if (!messages) return;
      const inArabic = (
        <CountersignProvider lang="ar" dir="rtl">
          {element({ className: 'conformance' })}
        </CountersignProvider>
      );
      await onStage(inArabic, async ({ page }) => {
        const root = page.querySelector('.conformance');
        is(root?.getAttribute('lang') === 'ar', 'The root has not the lang of the provider.');
        is(root.getAttribute('dir') === 'rtl', 'The root has not the dir of the provider.');
      });
    },
  },
];

const groupsOf = (own: Readonly<Record<string, MessageSet>>) =>
  Object.fromEntries(
    Object.entries({ parts, notReceived, attributes, errors, ...own }).map(([group, texts]) => [
      group,
      pseudo(texts),
    ]),
  );

function isTranslated(page: HTMLElement, { challenge }: Subject): void {
  const ofTheWire = JSON.stringify(challenge).toLowerCase();
  const raw = wordsOn(page).find((word) => !ofTheWire.includes(word.toLowerCase()));
  is(raw === undefined, `A text is not translated: “${raw}”.`);
}

/** Words in plain letters, of texts and of what is read for something. */
function wordsOn(page: HTMLElement): string[] {
  const read = ['aria-label', 'title', 'alt', 'placeholder'];
  const texts = [...page.querySelectorAll('*')].flatMap((node) => [
    ...[...node.childNodes].map((child) => (child instanceof Text ? child.data : '')),
    ...read.map((name) => node.getAttribute(name) ?? ''),
  ]);
  return texts.flatMap((text) => text.match(/[A-Za-z]{2,}/g) ?? []);
}
