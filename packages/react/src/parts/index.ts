export { AnnouncerProvider, useAnnouncement } from './announcer.tsx';
export { AnotherWay } from './another-way.tsx';
export { AttributeField, type AttributeFieldProps, useAttributeLabel } from './attribute-field.tsx';
export { type AttributeInput, attributeInput } from './attribute-kinds.ts';
export { messages as attributeMessages } from './attributes.messages.ts';
export { useDescriptionId } from './card.tsx';
export { type ChoiceItem, ChoiceList, type ChoiceListProps } from './choice-list.tsx';
export { CodeField, type CodeFieldProps } from './code-field.tsx';
export { CopyButton, type CopyButtonProps } from './copy-button.tsx';
export { Deadline } from './deadline.tsx';
export { ConversationError, FormError } from './error.tsx';
export {
  ErrorSummary,
  type ErrorSummaryProps,
  type Fault,
  faultsOf,
} from './error-summary.tsx';
export { ForgotPassword } from './forgot-password.tsx';
export {
  ChallengeForm,
  type ChallengeFormProps,
  ChallengeSection,
  type ChallengeSectionProps,
} from './form.tsx';
export { Heading } from './heading.tsx';
export { Help } from './help.tsx';
export { Spinner } from './icons.tsx';
export { Identity } from './identity.tsx';
export { LinkButton, Ways } from './link-button.tsx';
export { MethodList, type MethodListProps } from './method-list.tsx';
export { NewPasswordField, type NewPasswordFieldProps } from './new-password-field.tsx';
export { NotReceived, type NotReceivedProps } from './not-received.tsx';
export { Notice } from './notice.tsx';
export { PasskeyTile } from './passkey-tile.tsx';
export { PasswordField, type PasswordFieldProps } from './password-field.tsx';
export { PasswordRules, type PasswordRulesProps } from './password-rules.tsx';
export { Resend, type ResendProps } from './resend.tsx';
export { sentTo, useSentTo } from './sent-to.tsx';
export { Stage, type StageProps } from './stage.tsx';
export { StartAgain } from './start-again.tsx';
export { Status } from './status.tsx';
export { Submit, type SubmitProps } from './submit.tsx';
export { TextField, type TextFieldProps } from './text-field.tsx';
export type { SentToTexts } from './texts-by.ts';
export { UsernameField } from './username-field.tsx';
export { Wait } from './wait.tsx';
