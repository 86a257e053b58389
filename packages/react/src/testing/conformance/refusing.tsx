import { ChallengeError, type ErrorKind, errorKinds } from '@countersign/core';
import { InSignIn } from '../in-sign-in.tsx';
import type { Question } from './question.ts';
import { type Field, fieldsOf, is, onStage, pressSubmit, submitOf, until } from './stage.ts';

/** What happens when an answer is refused. */
export const refusing: readonly Question[] = [
  {
    title: 'every error is announced, tied to its field, and the focus goes where it belongs',
    of: 'form',
    async ask({ element, fillIn }) {
      let kind: ErrorKind = 'other';
      const onAnswer = async () => {
        throw errorOf(kind);
      };
      await onStage(element({ onAnswer }), async ({ page }) => {
        const { values } = await fillIn(page);
        for (kind of announcedKinds) await refusedWith(kind, page, values);
      });
    },
  },
  {
    title: 'the same error twice is announced twice',
    of: 'form',
    async ask({ element, fillIn }) {
      const onAnswer = async () => {
        throw errorOf('throttled');
      };
      await onStage(element({ onAnswer }), async ({ page }) => {
        await fillIn(page);
        await announced(page, () => pressSubmit(page), 'The first error was not announced.');
        await announced(page, () => pressSubmit(page), 'The second error was not announced.');
      });
    },
  },
  {
    title: 'an error of the sign-in around it is announced',
    of: 'any',
    async ask({ element }) {
      const within = (error?: ChallengeError) => <InSignIn error={error}>{element({})}</InSignIn>;
      await onStage(within(), async ({ page, show }) => {
        for (const kind of announcedKinds) {
          const tell = () => show(within(errorOf(kind)));
          await announced(page, tell, `${kind}: nothing was announced.`);
        }
      });
    },
  },
];

async function refusedWith(
  kind: ErrorKind,
  page: HTMLElement,
  values: readonly string[],
): Promise<void> {
  const button = submitOf(page);
  await announced(page, () => pressSubmit(page), `${kind}: nothing was announced.`);
  const said = alertOf(page);
  is(!page.textContent?.includes(serviceText), `${kind}: the service’s own text is shown.`);
  is(seenOf(page).includes(said), `${kind}: what was announced cannot be seen.`);

  const fields = fieldsOf(page);
  const faulty = fields.filter((field) => field.getAttribute('aria-invalid') === 'true');
  const [first] = faulty;
  if (first) {
    is(faulty.length === 1, `${kind}: several fields are blamed.`);
    is(descriptionOf(first).includes(said), `${kind}: the field is not described by it.`);
    const focused = () => document.activeElement === first;
    await until(focused, `${kind}: the field at fault is not focused.`);
  } else {
    is(document.activeElement === button, `${kind}: the focus did not stay.`);
  }
  const token = blamed[kind];
  const blame = fields.find((field) => token !== undefined && field.autocomplete === token);
  is(!blame || blame === first, `${kind}: the field it is about is not blamed.`);
  is(!blameless.has(kind) || !first, `${kind}: a field is blamed, which tells who exists.`);
  const valuesAfter = fields.map((field) => field.value);
  is(
    values.every((value) => valuesAfter.includes(value)),
    `${kind}: what was typed is gone.`,
  );
}

/** Does something, and waits until it is heard at once, be it with the same words as before. */
async function announced(
  page: HTMLElement,
  action: () => Promise<unknown>,
  otherwise: string,
): Promise<void> {
  const changed: MutationRecord[] = [];
  const changes = new MutationObserver((records) => changed.push(...records));
  changes.observe(page, { childList: true, subtree: true, characterData: true });
  const isHeard = ({ target }: MutationRecord) =>
    [...page.querySelectorAll(alerts)].some((region) => region.contains(target));
  try {
    await action();
    await until(() => changed.some(isHeard) && alertOf(page) !== '', otherwise);
  } finally {
    changes.disconnect();
  }
}

// The user stopped it, and knows.
const announcedKinds = errorKinds.filter((kind) => kind !== 'aborted');

const blamed: { [K in ErrorKind]?: string } = {
  'code-mismatch': 'one-time-code',
  'code-expired': 'one-time-code',
  'code-used': 'one-time-code',
  'password-policy': 'new-password',
  'password-reused': 'new-password',
};

const blameless: ReadonlySet<ErrorKind> = new Set<ErrorKind>(['incorrect', 'user-not-found']);

const serviceText = 'Text of the service.';

const errorOf = (kind: ErrorKind): ChallengeError =>
  new ChallengeError('TestException', {
    kind,
    retryable: true,
    sessionAlive: true,
    message: serviceText,
  });

const alerts = '[role="alert"], [aria-live="assertive"]';

const alertOf = (page: HTMLElement): string =>
  [...page.querySelectorAll(alerts)].map((region) => region.textContent?.trim()).join('');

/** All text but that of live regions, which may be there for the ear alone. */
function seenOf(page: HTMLElement): string {
  const hidden = [...page.querySelectorAll('.cs-visually-hidden, .sr-only')];
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  let seen = '';
  while (texts.nextNode()) {
    const { currentNode } = texts;
    if (!hidden.some((region) => region.contains(currentNode))) seen += currentNode.textContent;
  }
  return seen;
}

function descriptionOf(field: Field): string {
  // A group of radios is described as one.
  const described = [field, field.closest('fieldset')];
  const ids = described.flatMap(
    (node) => node?.getAttribute('aria-describedby')?.split(/\s+/) ?? [],
  );
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}
