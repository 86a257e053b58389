/** What axe looks for, in stories and in the demo: WCAG 2.2 AA and best practice. */
export const axeTags = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22a',
  'wcag22aa',
  'best-practice',
];
