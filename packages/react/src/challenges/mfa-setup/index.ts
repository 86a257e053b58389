export { messages } from './mfa-setup.messages.ts';
export { MfaSetup, MfaSetup as default, type MfaSetupProps } from './mfa-setup.tsx';
export {
  type MfaSetupStages,
  useAppCode,
  useAppKey,
  useEmailSetup,
  useKindChoice,
  useMfaSetup,
} from './use-mfa-setup.ts';
