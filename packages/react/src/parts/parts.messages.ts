import { messages as attributeField } from './attribute-field.messages.ts';
import { messages as choiceList } from './choice-list.messages.ts';
import { messages as codeField } from './code-field.messages.ts';
import { messages as copyButton } from './copy-button.messages.ts';
import { messages as errorSummary } from './error-summary.messages.ts';
import { messages as firstScreen } from './first-screen.messages.ts';
import { messages as passwordRules } from './password-rules.messages.ts';
import { messages as resend } from './resend.messages.ts';
import { messages as shared } from './shared.messages.ts';

/**
 * The whole group, for locales. Each part imports only its own texts, so that no screen loads
 * another's.
 */
export const messages = {
  ...firstScreen,
  ...shared,
  ...attributeField,
  ...choiceList,
  ...codeField,
  ...copyButton,
  ...errorSummary,
  ...passwordRules,
  ...resend,
} as const;
