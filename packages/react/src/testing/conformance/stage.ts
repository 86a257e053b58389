import { act, createElement, type ReactElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

/** A view on a page, and what a person does with it. */
export interface Stage {
  /** What it was put into. */
  page: HTMLElement;
  /** Renders it once more, with what is around it changed. */
  show(element: ReactElement): Promise<void>;
  unmount(): Promise<void>;
}

/** Puts `element` on the page as in development, lets `use` look, and clears the page again. */
export async function onStage(
  element: ReactElement,
  use: (stage: Stage) => Promise<void>,
): Promise<void> {
  const page = document.createElement('div');
  document.body.append(page);
  const root = createRoot(page);
  const show = (next: ReactElement) =>
    acting(() => root.render(createElement(StrictMode, null, next)));
  const unmount = () => acting(() => root.unmount());
  try {
    await show(element);
    await until(() => page.querySelector(headings) !== null, 'It has no heading.', 1000);
    await use({ page, show, unmount });
  } finally {
    await unmount();
    page.remove();
  }
}

export const headings = 'h1, h2, h3, [role="heading"]';

/** Does something, and lets React come to rest. */
export async function acting(action: () => void | Promise<void>): Promise<void> {
  // React reads this to know that a test waits for it.
  const scope = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
  const before = scope.IS_REACT_ACT_ENVIRONMENT;
  scope.IS_REACT_ACT_ENVIRONMENT = true;
  try {
    await act(async () => action());
  } finally {
    if (before === undefined) delete scope.IS_REACT_ACT_ENVIRONMENT;
    else scope.IS_REACT_ACT_ENVIRONMENT = before;
  }
}

/**
 * Waits for a fact, turn by turn, each a little longer than the last; `otherwise` says what it means
 * that it never came. A view that is still being loaded needs more of them.
 */
export async function until(fact: () => boolean, otherwise: string, turns = 100): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    if (fact()) return;
    await acting(() => new Promise((resolve) => setTimeout(resolve, Math.min(turn, 10))));
  }
  throw new Error(otherwise);
}

/** @throws {Error} with `otherwise` if `fact` is falsy. */
export function is(fact: unknown, otherwise: string): asserts fact {
  if (!fact) throw new Error(otherwise);
}

/** The fields a person can fill in, in their order. */
export const fieldsOf = (page: HTMLElement): Field[] =>
  [...page.querySelectorAll<Field>('input, select, textarea')].filter(
    (field) => !field.closest('[aria-hidden="true"]') && field.getAttribute('type') !== 'hidden',
  );

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The button that Enter presses. */
export function submitOf(page: HTMLElement): HTMLButtonElement {
  const button = page.querySelector<HTMLButtonElement>(
    'form button[type="submit"], form button:not([type])',
  );
  is(button, 'It has no submit button in a form, so Enter does nothing.');
  return button;
}

/**
 * Chooses and types something fitting everywhere, `byName` where it has the field's name, or made up. Gives what was
 * typed, secrets apart.
 */
export async function fillIn(
  page: HTMLElement,
  byName: Readonly<Record<string, string>> = {},
  { silent = false, written = (value) => value }: Filling = {},
): Promise<Filled> {
  const radio = page.querySelector<HTMLInputElement>('input[type="radio"]');
  if (radio && silent) radio.checked = true;
  else if (radio) await acting(() => radio.click());
  const typed = fieldsOf(page).filter(
    (field) => field.type !== 'radio' && field.type !== 'checkbox',
  );
  for (const field of typed) {
    const value = written(byName[field.name] ?? fitting(field), field);
    if (silent) field.value = value;
    else await type(field, value);
  }
  const isSecret = (field: Field) => /password|one-time-code/.test(field.autocomplete);
  return {
    values: [...(radio ? [radio.value] : []), ...typed.map((field) => field.value)],
    secrets: typed.filter(isSecret).map((field) => field.value),
  };
}

/** How a form is filled in. */
export interface Filling {
  /** True for what no event tells: a password manager, a program, a page without its script yet. */
  silent?: boolean;
  /** How a person writes it. */
  written?(value: string, field: Field): string;
}

export interface Filled {
  values: readonly string[];
  secrets: readonly string[];
}

/** Enter in the last field, or on the button: what a browser makes of it. */
export async function pressEnter(page: HTMLElement): Promise<void> {
  const button = submitOf(page);
  const field = fieldsOf(page).at(-1) ?? button;
  await acting(() => {
    field.focus();
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    if (field.dispatchEvent(event)) button.click();
  });
}

/** Presses the button, with the focus on it. */
export async function pressSubmit(page: HTMLElement): Promise<HTMLButtonElement> {
  const button = submitOf(page);
  await acting(() => {
    button.focus();
    button.click();
  });
  return button;
}

async function type(field: Field, value: string): Promise<void> {
  // React listens to the event and asks the prototype's own setter what changed.
  const prototype = Object.getPrototypeOf(field);
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  await acting(() => {
    field.focus();
    setter?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

function fitting(field: Field): string {
  if (field instanceof HTMLSelectElement)
    return field.options[field.options.length - 1]?.value ?? '';
  const byToken: { [token: string]: string } = {
    'one-time-code': '492103',
    'current-password': 'Correct-horse-7',
    'new-password': 'Correct-horse-8',
  };
  const byType: { [type: string]: string } = {
    email: 'dana@example.com',
    tel: '+442079460958',
    date: '1990-04-01',
    url: 'https://example.com',
    password: 'Correct-horse-9',
  };
  return byToken[field.autocomplete] ?? byType[field.type] ?? 'Something typed';
}
