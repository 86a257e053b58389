import type { Service } from '../service.ts';
import { ServiceError } from '../service-error.ts';
import type { Message } from './message.ts';
import { defaultSubject, wordingOf } from './wording.ts';

/**
 * Puts a message into the inbox, and sends emails to the SMTP server if there is one.
 * @throws {ServiceError} CodeDeliveryFailureException when the SMTP server refuses the email.
 */
export async function deliver(service: Service, message: Message): Promise<void> {
  const { pool, user, medium, reason, code } = message;
  const wording = await wordingOf(service, message);
  const text = wording.text.replaceAll('{####}', code).replaceAll('{username}', user.username);
  const entry = {
    code,
    to: message.to,
    medium,
    at: new Date(service.clock.now()).toISOString(),
    subject: wording.subject || defaultSubject(reason, pool),
    text,
  };
  if (medium === 'EMAIL' && service.config.mail) {
    try {
      await service.config.mail(entry);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new ServiceError(
        'CodeDeliveryFailureException',
        `The SMTP server refused the email: ${why}`,
      );
    }
  }
  service.inbox.add(entry);
}
