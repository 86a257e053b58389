import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** What Tab has to reach, and whatever else it reached. */
    tabStops: Element[];
  }
}

/**
 * Goes through the page with the Tab key, and returns what is wrong: a stop that Tab misses (such as one
 * with a tabindex above zero), a stop that traps the focus, one that another element covers, one without
 * a focus ring.
 */
export async function tabThrough(page: Page): Promise<string[]> {
  const expected = await page.evaluate(stops);
  const found: string[] = [];
  const visited: number[] = [];
  let goesAround = await page.evaluate(() => document.querySelector('dialog:modal') !== null);
  // A date field has up to four stops inside. A trap ends here, too.
  for (let press = 0; press < 4 * expected.length + 8; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focused);
    if (stop?.at === visited.at(-1) && stop) continue;
    // In a modal dialog Tab begins where the focus is, and goes around once.
    if (stop === undefined && goesAround) {
      goesAround = false;
      continue;
    }
    if (stop === undefined || visited.includes(stop.at)) break;
    visited.push(stop.at);
    found.push(...stop.faults.map((fault) => `${fault}: ${stop.name}`));
  }
  const left = expected.filter(({ at }) => !visited.includes(at));
  found.push(...left.map(({ name }) => `not reached: ${name}`));
  return found;
}

/** Begins before the first stop, and returns what Tab has to reach, in the order of the page. */
function stops(): { at: number; name: string }[] {
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  const modal = document.querySelector('dialog:modal');
  const inert = (node: Element) => modal !== null && !modal.contains(node);
  window.tabStops = [];
  return [...document.querySelectorAll<HTMLElement>('*')].flatMap((node) => {
    const usable = node.matches('a[href], button, input, select, textarea, summary, [tabindex]');
    if (
      !usable ||
      inert(node) ||
      node.tabIndex < 0 ||
      node.matches(':disabled') ||
      !node.checkVisibility()
    ) {
      return [];
    }
    // Tab stops once among radios, at the chosen one or the first.
    if (node instanceof HTMLInputElement && node.type === 'radio') {
      const group = document.getElementsByName(node.name);
      const chosen = [...group].find((radio) => radio instanceof HTMLInputElement && radio.checked);
      if (node !== (chosen ?? group[0])) return [];
    }
    return [{ at: window.tabStops.push(node) - 1, name: node.outerHTML.slice(0, 120) }];
  });
}

/** The focused element, and what is wrong with how it looks; `undefined` if the page has the focus. */
function focused(): { at: number; name: string; faults: string[] } | undefined {
  const node = document.activeElement;
  if (!(node instanceof HTMLElement) || node === document.body) return undefined;
  const faults: string[] = [];
  const { x, y, width, height } = node.getBoundingClientRect();
  const hit = document.elementFromPoint(x + width / 2, y + height / 2);
  const own = hit && (node.contains(hit) || hit.closest('label')?.contains(node));
  if (!own) faults.push(`hidden by ${hit ? hit.outerHTML.slice(0, 60) : 'the edge of the page'}`);

  const ringed = [node, node.closest('label'), node.parentElement, node.closest('.cs-choice')];
  const hasRing = ringed.some((around) => {
    if (!around) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(around);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  if (!hasRing) faults.push('without a ring of 2 px');
  // Elements keep their number, however many the page adds meanwhile.
  if (!window.tabStops.includes(node)) window.tabStops.push(node);
  return { at: window.tabStops.indexOf(node), name: node.outerHTML.slice(0, 120), faults };
}
