export { messages } from './delete-account.messages.ts';
export {
  DeleteAccount,
  DeleteAccount as default,
  type DeleteAccountProps,
} from './delete-account.tsx';
export {
  type DeleteAccountOptions,
  type DeleteAccountSection,
  useDeleteAccount,
} from './use-delete-account.ts';
