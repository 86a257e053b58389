export { messages } from './account.messages.ts';
export { Account, type AccountProps } from './account.tsx';
export type { AccountMessages } from './english.ts';
export type { AccountLinks, AccountPool, SectionProps } from './section-props.ts';
export { type SectionOptions, type SectionViews, sections } from './sections.ts';
