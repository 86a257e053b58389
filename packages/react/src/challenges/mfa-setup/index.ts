export { groupKey, spellKey } from './group-key.ts';
export { messages } from './mfa-setup.messages.ts';
export { MfaSetup, MfaSetup as default } from './mfa-setup.tsx';
export { type QrPath, qrPath } from './qr-path.ts';
export {
  type MfaSetupProps,
  type MfaSetupStageProps,
  type MfaSetupStages,
  useAppCode,
  useAppKey,
  useEmailSetup,
  useKindChoice,
  useMfaSetup,
} from './use-mfa-setup.ts';
export { useTotpUri } from './use-totp-uri.ts';
