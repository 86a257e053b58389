/**
 * Sentences for a code that came by another channel than usual, as the service or a trigger of the
 * pool names it, by that name. Group: `sentBy`.
 */
export const messages = {
  WHATSAPP: 'We sent a code to {destination} on WhatsApp.',
  VOICE: 'We are calling {destination} to tell you a code.',
} as const;

/**
 * Sentences that name no channel, as on the screens of a sign-in, which have them with their others: one
 * file for both would be a chunk of its own. Group: `signIn`.
 */
export const neutral = {
  sentTo: 'We sent a code to {destination}. It can take a minute.',
  sent: 'We sent you a code. It can take a minute.',
} as const;
