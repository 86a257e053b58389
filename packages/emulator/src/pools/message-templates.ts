/** Reads a pool's texts of messages, and describes them. */
import type { Input } from '../input.ts';
import type { PoolSettings, Wording } from '../model/pool.ts';
import { invalidParameter } from '../service-error.ts';

const code = /\{####\}/;
/** Source: API reference, VerificationMessageTemplateType and MessageTemplateType. */
const smsText = { min: 6, max: 140, pattern: code };
const emailText = { min: 6, max: 20_000, pattern: code };
const subjectText = { min: 1, max: 140 };

/**
 * Reads VerificationMessageTemplate, the older members with the same texts, and
 * InviteMessageTemplate.
 * @throws {ServiceError}
 */
export function readWording(input: Input): Wording {
  const template = input.object('VerificationMessageTemplate');
  template?.oneOf('DefaultEmailOption', ['CONFIRM_WITH_LINK', 'CONFIRM_WITH_CODE']);
  if (template?.has('EmailMessage') && template.has('EmailMessageByLink'))
    throw invalidParameter('Only one of EmailMessage and EmailMessageByLink can be given.');
  const invitation = input.object('AdminCreateUserConfig')?.object('InviteMessageTemplate');
  const wording = {
    verificationSms:
      template?.optionalText('SmsMessage', smsText) ??
      input.optionalText('SmsVerificationMessage', smsText),
    verificationEmail:
      template?.optionalText('EmailMessage', emailText) ??
      input.optionalText('EmailVerificationMessage', emailText),
    verificationSubject:
      template?.optionalText('EmailSubject', subjectText) ??
      input.optionalText('EmailVerificationSubject', subjectText),
    invitationSms: invitation?.optionalText('SMSMessage', smsText),
    invitationEmail: invitation?.optionalText('EmailMessage', emailText),
    invitationSubject: invitation?.optionalText('EmailSubject', subjectText),
  };
  return Object.fromEntries(Object.entries(wording).filter(([, text]) => text !== undefined));
}

/**
 * Returns the texts of verification messages under both of their names, as DescribeUserPool shows
 * them.
 */
export function describeWording({ raw, wording }: PoolSettings): Record<string, unknown> {
  const { verificationSms, verificationEmail, verificationSubject } = wording;
  return {
    ...(verificationSms !== undefined && { SmsVerificationMessage: verificationSms }),
    ...(verificationEmail !== undefined && { EmailVerificationMessage: verificationEmail }),
    ...(verificationSubject !== undefined && { EmailVerificationSubject: verificationSubject }),
    VerificationMessageTemplate: {
      DefaultEmailOption: 'CONFIRM_WITH_CODE',
      ...(verificationSms !== undefined && { SmsMessage: verificationSms }),
      ...(verificationEmail !== undefined && { EmailMessage: verificationEmail }),
      ...(verificationSubject !== undefined && { EmailSubject: verificationSubject }),
      // It is unchanged input, which was checked to be an object.
      ...(raw['VerificationMessageTemplate'] as object | undefined),
    },
  };
}
