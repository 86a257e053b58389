import type { InboxMessage } from '../messages/inbox.ts';

/**
 * Returns a function that sends emails to an SMTP server through nodemailer.
 * @throws {Error} when the URL is wrong or nodemailer is not installed.
 */
export async function sendMail(url: string): Promise<(message: InboxMessage) => Promise<void>> {
  if (!/^smtps?:\/\/[^/]+/.test(url))
    throw new Error(`--smtp must be a URL such as smtp://127.0.0.1:1025, not ${url}.`);
  let nodemailer: typeof import('nodemailer');
  try {
    nodemailer = await import('nodemailer');
  } catch (cause) {
    throw new Error('--smtp needs the package nodemailer. Install it next to the emulator.', {
      cause,
    });
  }
  const transport = nodemailer.createTransport(url);
  return async ({ to, subject, text }) => {
    await transport.sendMail({ from: 'no-reply@example.com', to, subject, text });
  };
}
