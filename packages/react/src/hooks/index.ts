export { cleanName, cleanPhone } from '../parts/names.ts';
export {
  defaultPasswordPolicy,
  type PasswordPolicy,
  type PasswordRule,
  unmetRules,
} from '../password-policy.ts';
export { soleCeremony } from './ceremony.ts';
export { cleanCode, codeInPaste } from './clean-code.ts';
export { givenPassword } from './given-password.ts';
export { type Answering, useAnswer } from './use-answer.ts';
export {
  type AnswerForm,
  type AnswerFormOptions,
  type FieldBinding,
  type FormBinding,
  useAnswerForm,
} from './use-answer-form.ts';
export { useChecked } from './use-checked.ts';
export { type Choice, type Chosen, useChosen } from './use-chosen.ts';
export { type CodeOptions, useCode } from './use-code.ts';
export { clockOf, useCountdown } from './use-countdown.ts';
export { type PasswordForm, usePasswordEntry } from './use-password-entry.ts';
export { type PasswordPolicyInUse, usePasswordPolicy } from './use-password-policy.ts';
export { type Problem, type Problems, useProblems } from './use-problems.ts';
export { type SessionDeadline, useSessionDeadline } from './use-session-deadline.ts';
export { type CodeBinding, type CodeForm, type CodeRules, codeRules } from './use-typed-code.ts';
export { useWebOtp } from './use-web-otp.ts';
