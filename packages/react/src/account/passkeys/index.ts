export { messages } from './passkeys.messages.ts';
export { Passkeys, Passkeys as default, type PasskeysProps } from './passkeys.tsx';
export {
  type PasskeysOptions,
  type PasskeysOutcome,
  type PasskeysSection,
  usePasskeys,
} from './use-passkeys.ts';
