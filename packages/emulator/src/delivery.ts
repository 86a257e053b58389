import { isObject, triggerAttributes, triggerSubject } from './lambdas.ts';
import type { Client } from './model/client.ts';
import type { Pool } from './model/pool.ts';
import type { User } from './model/user.ts';
import type { Service } from './service.ts';
import { ServiceError } from './service-error.ts';

export type Medium = 'EMAIL' | 'SMS';

/** Why a message is sent: the trigger source of CustomMessage. */
export type MessageReason =
  | 'SignUp'
  | 'AdminCreateUser'
  | 'ResendCode'
  | 'ForgotPassword'
  | 'UpdateUserAttribute'
  | 'VerifyUserAttribute'
  | 'Authentication';

/** Puts a message into the inbox and, where mail is set up, on its way. */
export async function deliver(
  service: Service,
  message: {
    pool: Pool;
    client?: Client | undefined;
    user: User;
    to: string;
    medium: Medium;
    code: string;
    reason: MessageReason;
    metadata?: Map<string, string>;
  },
): Promise<void> {
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
      throw new ServiceError('CodeDeliveryFailureException', `The mail was not taken: ${why}`);
    }
  }
  service.inbox.add(entry);
}

async function wordingOf(
  service: Service,
  { pool, client, user, medium, reason, metadata }: Parameters<typeof deliver>[1],
): Promise<{ subject: string; text: string }> {
  const base = poolWording(pool, medium, reason);
  const custom = await service.lambdas.call(
    'CustomMessage',
    triggerSubject(pool, client, user.username),
    {
      source: `CustomMessage_${reason}`,
      request: {
        userAttributes: triggerAttributes(user),
        codeParameter: '{####}',
        usernameParameter: reason === 'AdminCreateUser' ? '{username}' : null,
        linkParameter: '{##Click Here##}',
        clientMetadata: Object.fromEntries(metadata ?? []),
      },
      response: { smsMessage: null, emailMessage: null, emailSubject: null },
    },
  );
  if (!isObject(custom)) return base;
  const text = custom[medium === 'SMS' ? 'smsMessage' : 'emailMessage'];
  const subject = custom['emailSubject'];
  return {
    text: typeof text === 'string' && text.includes('{####}') ? text : base.text,
    subject: typeof subject === 'string' ? subject : base.subject,
  };
}

/** The pool's own words for a message, or the usual ones. An empty subject stands for the usual one. */
function poolWording(
  { settings: { wording, raw }, mfa }: Pool,
  medium: Medium,
  reason: MessageReason,
): { subject: string; text: string } {
  const email = medium === 'EMAIL';
  if (reason === 'AdminCreateUser')
    return {
      subject: wording.invitationSubject ?? '',
      text:
        (email ? wording.invitationEmail : wording.invitationSms) ??
        'Your user name is {username} and your temporary password is {####}',
    };
  const own =
    reason !== 'Authentication'
      ? {
          subject: wording.verificationSubject,
          text: email ? wording.verificationEmail : wording.verificationSms,
        }
      : email
        ? membersOf(mfa.raw['EmailMfaConfiguration'], 'Subject', 'Message')
        : membersOf(raw, '', 'SmsAuthenticationMessage');
  return { subject: own.subject ?? '', text: own.text ?? 'Your code is {####}' };
}

function membersOf(from: unknown, subject: string, text: string) {
  const read = (name: string) => {
    const value = isObject(from) ? from[name] : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  return { subject: read(subject), text: read(text) };
}

function defaultSubject(reason: MessageReason, pool: Pool): string {
  if (reason === 'AdminCreateUser') return `Your invitation to ${pool.settings.name}`;
  return reason === 'Authentication' ? 'Your authentication code' : 'Your verification code';
}

/** `+*******1234` and `d***@e***`, the marks the service puts on a destination. */
function mask(destination: string, medium: Medium): string {
  if (medium === 'SMS')
    return `+${'*'.repeat(Math.max(0, destination.length - 5))}${destination.slice(-4)}`;
  const [local = '', domain = ''] = destination.split('@');
  return `${first(local)}***@${first(domain)}***`;
}

const first = (text: string): string => Array.from(text)[0] ?? '*';

export function deliveryParameters(destination: string, medium: Medium): Record<string, string> {
  return {
    CODE_DELIVERY_DELIVERY_MEDIUM: medium,
    CODE_DELIVERY_DESTINATION: mask(destination, medium),
  };
}

/** `CodeDeliveryDetails` of sign-up, reset and attribute checks. */
export const deliveryDetails = (destination: string, medium: Medium) => ({
  AttributeName: medium === 'SMS' ? 'phone_number' : 'email',
  DeliveryMedium: medium,
  Destination: mask(destination, medium),
});
