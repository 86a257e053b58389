/** What /inbox says. */
export const inbox = {
  title: 'Inbox',
  intro: 'Every code the emulated user pool sends arrives here instead of at a phone or a mailbox.',
  silent: 'The emulator does not answer. Once it does, this page goes on by itself.',
  empty: 'Nothing yet. Ask for a code on the sign-in page, and it is here a moment later.',
  /** Before an address or number. */
  newCode: 'New code for',
  SMS: 'Text message',
  EMAIL: 'Email',
  copy: 'Copy code',
  copied: 'Copied',
  copyRefused: 'Select the code to copy it.',
  /** Before an address or number. */
  copyFor: 'for',
};

export type InboxText = typeof inbox;
