import type { BrowserContext } from '@playwright/test';

/** What happened in the kit's part of the pages of one test. */
export interface Recording {
  /** One screen followed by another: their headings. */
  transitions: string[];
  /** What had the focus when it fell to the page, and what was on screen then. */
  losses: string[];
  /** What the live regions said, in order. */
  said: { politeness: 'polite' | 'assertive'; text: string }[];
}

type Report =
  | { kind: 'transition'; from: string; to: string }
  | { kind: 'loss'; of: string; on: string }
  | { kind: 'said'; politeness: 'polite' | 'assertive'; text: string };

/** Records every page of a context, across reloads. The recording grows while the context lives. */
export async function record(context: BrowserContext): Promise<Recording> {
  const recording: Recording = { transitions: [], losses: [], said: [] };
  await context.exposeFunction('reportToTest', (report: Report) => {
    if (report.kind === 'transition') recording.transitions.push(`${report.from} → ${report.to}`);
    else if (report.kind === 'loss') recording.losses.push(`${report.of} on “${report.on}”`);
    else recording.said.push({ politeness: report.politeness, text: report.text });
  });
  await context.addInitScript(watch);
  return recording;
}

/** Runs in the page, before its own scripts. */
function watch(): void {
  // Only `record` calls this, and it put the function there.
  const report = Reflect.get(window, 'reportToTest') as (report: Report) => void;
  let root: Element | undefined;
  let focused: Element | undefined;
  let heading: Element | undefined;
  let title = '';
  let checking = false;
  const said = new WeakSet<Element>();

  // The person's own doing: a press beside everything takes the focus from where it was.
  document.addEventListener('pointerdown', () => {
    focused = undefined;
  });
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    // The registration of a passkey stands alone; what is around its card stays from screen to screen.
    root =
      target.closest('.cs-sign-in, .demo-section') ??
      target.closest('.cs-card')?.parentElement ??
      undefined;
    focused = root ? target : undefined;
  });

  new MutationObserver(() => {
    noteHeading();
    noteWords();
    settleThenCheck();
  }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  document.addEventListener('focusout', settleThenCheck);

  /** React moves the focus in an effect, and runs effects after the frame that they belong to. */
  function settleThenCheck(): void {
    if (!focused || checking) return;
    checking = true;
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(checkFocus)));
  }

  function checkFocus(): void {
    checking = false;
    const { activeElement } = document;
    const lost = activeElement === null || activeElement === document.body;
    // A page that was left takes its kit along.
    if (!lost || !focused || !root?.isConnected || !document.hasFocus()) return;
    const of = `${focused.tagName.toLowerCase()} “${(focused.textContent ?? '').slice(0, 40)}”`;
    focused = undefined;
    report({ kind: 'loss', of, on: title });
  }

  function noteHeading(): void {
    const current = document.querySelector('.cs-heading') ?? undefined;
    const between = !current && document.querySelector('.cs-sign-in') !== null;
    if (current === heading || between) return;
    if (heading && current) {
      report({ kind: 'transition', from: title, to: current.textContent ?? '' });
    }
    heading = current;
    title = current?.textContent ?? '';
  }

  function noteWords(): void {
    // Each announcement is an element of its own, also when it says the same again.
    const words = document.querySelectorAll('.cs-visually-hidden[aria-live] > span');
    for (const element of words) {
      const text = element.textContent ?? '';
      if (!text || said.has(element)) continue;
      said.add(element);
      const region = element.parentElement?.getAttribute('aria-live');
      report({ kind: 'said', politeness: region === 'assertive' ? 'assertive' : 'polite', text });
    }
  }
}
