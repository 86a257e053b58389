import { ChallengeError } from '@countersign/core';
import type { Axe, Question } from './question.ts';
import { is, onStage, pressSubmit, until } from './stage.ts';

/** What axe says of a view at rest, while an answer is on its way, and after it was refused. */
export function auditing(axe: Axe): readonly Question[] {
  return [
    {
      title: 'axe finds nothing',
      of: 'any',
      async ask({ element, fillIn }) {
        let refuse: (refusal: ChallengeError) => void = () => {};
        const onAnswer = () =>
          new Promise<void>((_resolve, reject) => {
            refuse = reject;
          });
        await onStage(element({ onAnswer, onResend: async () => {} }), async ({ page }) => {
          await expectNothing(axe, page, 'At rest');
          if (!page.querySelector('form')) return;
          await fillIn(page);
          await pressSubmit(page);
          const isBusy = () => page.querySelector('form[aria-busy="true"]') !== null;
          await until(isBusy, 'The form is not aria-busy.');
          await expectNothing(axe, page, 'While an answer is on its way');
          for (const refusal of refusals()) {
            await pressSubmit(page);
            await until(isBusy, 'The form is not aria-busy.');
            refuse(refusal);
            await until(() => !isBusy(), 'The form stays aria-busy.');
            await expectNothing(axe, page, `Refused, ${refusal.kind}`);
          }
        });
      },
    },
  ];
}

/** One that a field is blamed for, and one that no field is. */
const refusals = () => [
  new ChallengeError('CodeMismatchException', { kind: 'code-mismatch', retryable: true }),
  new ChallengeError('TooManyRequestsException', { kind: 'throttled', retryable: true }),
];

async function expectNothing(axe: Axe, page: HTMLElement, when: string): Promise<void> {
  const { violations } = await axe.run(page, {
    runOnly: { type: 'tag', values: tags },
    rules: page.getBoundingClientRect().height > 0 ? {} : unseen,
    resultTypes: ['violations'],
  });
  const [first] = violations;
  is(!first, `${when}: ${first?.id}, ${first?.nodes.map(({ html }) => html).join(' ')}`);
}

// WCAG 2.2 AA and best practice.
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

// Where nothing is laid out there is neither a size nor a color to judge.
const unseen = {
  'color-contrast': { enabled: false },
  'link-in-text-block': { enabled: false },
  'target-size': { enabled: false },
};
