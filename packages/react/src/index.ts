export { Challenge, createChallenge } from './challenge.tsx';
export { type Conversation, ConversationContext, useConversation } from './conversation.ts';
export type { Messages, PartialMessages } from './english.ts';
export { useAnswer } from './hooks/use-answer.ts';
export { useCountdown } from './hooks/use-countdown.ts';
export { useSessionDeadline } from './hooks/use-session-deadline.ts';
export { type Locale, matchLocale } from './locale.ts';
export { format, formatNodes, formatPlural, useMessages } from './messages.ts';
export type { PasswordPolicy } from './password-policy.ts';
export {
  CountersignProvider,
  type CountersignProviderProps,
  type Settings,
  useSettings,
} from './provider.tsx';
export {
  type ChallengeViews,
  preload,
  views,
} from './registry.ts';
export { createScreens } from './sign-in/create-screens.ts';
export type { IdentifierKind } from './sign-in/identifiers.ts';
export type { ScreenName, ScreenProps, ScreenViews } from './sign-in/screen-props.ts';
export { type IdentifyForm, useIdentify } from './sign-in/screens/use-identify.ts';
export { screens } from './sign-in/screens.ts';
export { SignIn, type SignInProps } from './sign-in/sign-in.tsx';
export { useSignIn } from './sign-in/use-sign-in.ts';
export type { ChallengeProps, OnAnswer } from './types.ts';
