export {
  type AppCode,
  authenticatorAppWays,
  startApp,
  turnOffApp,
  turnOnApp,
  verifyApp,
} from './authenticator-app.ts';
export {
  type ChangeCalling,
  type Contact,
  type ContactChange,
  type ContactName,
  changeContact,
  contactOf,
  contactWays,
  isNeededToSignIn,
  sendContactCode,
  verifyContact,
} from './contact.ts';
export { type AccountClient, createAccount } from './create-account.ts';
export { deleteAccount, deleteAccountWays, provePassword } from './delete-account.ts';
export {
  devicesOf,
  devicesWays,
  forgetDevice,
  type OwnDevice,
  readDevice,
  rememberDevice,
} from './devices.ts';
export { type LockOut, lockOutBy, type RiskyChange, type SignInWays } from './lock-out.ts';
export type {
  AccountOptions,
  SessionAccountOptions,
  TransportAccountOptions,
} from './options.ts';
export type { Calling, OwnCall } from './own-call.ts';
export type { OwnInput, OwnOperation } from './own-operations.ts';
export {
  completePasskey,
  isOnlyWay,
  type OwnPasskey,
  passkeysOf,
  passkeysWays,
  removePasskey,
  startPasskey,
} from './passkeys.ts';
export {
  changePassword,
  hasPassword,
  type PasswordChange,
  type PasswordChanged,
  passwordWays,
} from './password.ts';
export {
  clearProfile,
  isEditable,
  isOfProfile,
  profileWays,
  updateProfile,
} from './profile.ts';
export { readAccount } from './read-account.ts';
export type { Query, Read, Reads } from './reads.ts';
export type { AccountData, OwnUser, Resource } from './resources.ts';
export {
  type KnownOfUser,
  type OwnSecondStep,
  preferSecondStep,
  type SecondStepName,
  type SecondStepRules,
  type SecondStepUse,
  secondStepsOf,
  secondStepWays,
  turnOffSecondStep,
  turnOnSecondStep,
} from './second-step.ts';
export { type SectionName, sectionWays } from './sections.ts';
export {
  type OwnSession,
  revokeOtherSessions,
  revokeSession,
  sessionsOf,
  sessionsWays,
} from './sessions.ts';
export { fieldAtFault, usualWays, type Way, type Ways } from './ways.ts';
export { shownText } from './wire-values.ts';
