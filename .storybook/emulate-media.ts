/** What people set in their system, and a page can only ask for. */
export type MediaFeature = '(prefers-contrast: more)' | '(forced-colors: active)';

/** The rules that were switched on, and what they said. */
const original = new Map<CSSMediaRule, string>();

/**
 * Has the page's own rules for `feature` hold as if the system asked for it, until it is called
 * again. What browsers do besides, such as taking colors away, a page cannot have done.
 */
export function emulateMedia(feature: MediaFeature | undefined): void {
  for (const [rule, text] of original) rule.media.mediaText = text;
  original.clear();
  if (feature) for (const sheet of document.styleSheets) switchOn(sheet.cssRules, feature);
}

function switchOn(rules: CSSRuleList, feature: MediaFeature): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule && rule.media.mediaText === feature) {
      original.set(rule, rule.media.mediaText);
      rule.media.mediaText = 'all';
    }
    if (rule instanceof CSSImportRule && rule.styleSheet) {
      switchOn(rule.styleSheet.cssRules, feature);
    }
    if (rule instanceof CSSGroupingRule) switchOn(rule.cssRules, feature);
  }
}
