/**
 * Sentences for a code that came by another channel than usual, as the service or a trigger of the
 * pool names it. They load with the screens that ask for a code. Group: `sentBy`.
 */
export const messages = {
  whatsAppTo: 'We sent a code to {destination} on WhatsApp.',
  whatsApp: 'We sent you a code on WhatsApp.',
  voiceTo: 'We are calling {destination} to tell you a code.',
  voice: 'We are calling you to tell you a code.',
  otherTo: 'We sent a code to {destination}.',
  other: 'We sent you a code.',
} as const;
