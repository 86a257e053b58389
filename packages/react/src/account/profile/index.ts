export { messages } from './profile.messages.ts';
export { Profile, Profile as default, type ProfileProps } from './profile.tsx';
export {
  type ProfileEntries,
  type ProfileEntry,
  type ProfileOptions,
  type ProfileSection,
  type SaveOptions,
  useProfile,
} from './use-profile.ts';
export { type ProfileField, type ProfileForm, useProfileForm } from './use-profile-form.ts';
