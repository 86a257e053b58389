import type { Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * Finds what a theme, a width or a size can break. Names, roles and order are the same in every mode, and
 * the test of each story checks them with all of axe.
 */
const rules = [
  'color-contrast',
  'link-in-text-block',
  'target-size',
  'scrollable-region-focusable',
];

/** Adds axe to the page; the page's policy does not apply to an evaluated script. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}

/**
 * Everything wrong with the page as it looks now: findings of axe, and elements that stick out, are cut
 * off, are too small to press, or still move.
 */
export function findings(page: Page): Promise<string[]> {
  return page.evaluate(async (values) => {
    const found: string[] = [];
    const named = (node: Element) => `${node.tagName.toLowerCase()}.${node.className}`;
    const parts = [...document.querySelectorAll<HTMLElement>('.cs-card *')];

    // axe reads the fill of text, which Chromium paints in forced colors but gives out unforced.
    const forced = matchMedia('(forced-colors: active)').matches ? parts : [];
    const fills = forced.map((node) => getComputedStyle(node).color);
    for (const [at, node] of forced.entries()) {
      node.style.setProperty('-webkit-text-fill-color', fills[at] ?? null);
    }
    const { violations } = await window.axe.run(document, {
      runOnly: { type: 'rule', values },
      resultTypes: ['violations'],
    });
    for (const node of forced) node.removeAttribute('style');
    for (const { id, nodes } of violations) {
      for (const { target, any } of nodes) found.push(`${id}: ${target} ${any[0]?.message ?? ''}`);
    }

    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`reflow: ${scrollWidth} px in ${clientWidth}`);
    for (const node of parts) {
      const style = getComputedStyle(node);
      const clips = style.overflowX !== 'visible' && style.clipPath === 'none';
      if (clips && node.scrollWidth > node.clientWidth && !node.matches('input, textarea')) {
        found.push(`clipped: ${named(node)}`);
      }
    }

    const pressable = parts.filter((node) => node.matches('a, button, input, select, summary'));
    for (const node of pressable) {
      // A link within a sentence is as high as its line, and a hidden field is not a target.
      if (node.tabIndex < 0 || !node.checkVisibility()) continue;
      if (getComputedStyle(node).display === 'inline') continue;
      const label = node.matches('[type="radio"], [type="checkbox"]')
        ? node.closest('label')
        : null;
      const { width, height } = (label ?? node).getBoundingClientRect();
      if (width < 24 || height < 24) found.push(`too small: ${named(node)}, ${width} × ${height}`);
    }

    const moving = document.getAnimations().filter(({ playState }) => playState === 'running');
    if (moving.length > 0) found.push(`motion: ${moving.length} animations`);
    return found;
  }, rules);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
