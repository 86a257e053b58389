export const messages = {
  intro: 'Your details, as this service knows them.',
  none: 'Nothing is stored here yet.',
  fixed: 'Can’t be changed here',
  save: 'Save changes',
  saving: 'Saving…',
  saved: 'Your changes were saved.',
  unchanged: 'Nothing has changed.',
  number: 'Enter a number, such as 12.5.',
  date: 'Enter a whole date.',
  bounds: 'Allowed values: {range}.',
  length: 'Allowed length: {range}.',
} as const;
