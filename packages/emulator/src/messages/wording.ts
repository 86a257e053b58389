import { isObject } from '../is-object.ts';
import { triggerAttributes, triggerSubject } from '../lambdas/trigger.ts';
import type { Pool } from '../model/pool.ts';
import type { Service } from '../service.ts';
import type { Medium, Message, MessageReason } from './message.ts';

/** Returns the subject and text of a message, as CustomMessage or the pool words them. */
export async function wordingOf(
  service: Service,
  { pool, client, user, medium, reason, metadata }: Message,
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

/**
 * Returns the pool's own text for a message, or the default one. An empty subject stands for the
 * default.
 */
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
        'Your username is {username} and your temporary password is {####}',
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

export function defaultSubject(reason: MessageReason, pool: Pool): string {
  if (reason === 'AdminCreateUser') return `Your invitation to ${pool.settings.name}`;
  return reason === 'Authentication' ? 'Your authentication code' : 'Your verification code';
}
