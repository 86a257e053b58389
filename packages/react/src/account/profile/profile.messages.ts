export const messages = {
  intro: 'Your details, as this service knows them.',
  none: 'Nothing is stored here yet.',
  fixed: 'Can’t be changed here',
  save: 'Save changes',
  saving: 'Saving…',
  saved: 'Your changes were saved.',
  unchanged: 'Nothing has changed.',
} as const;
