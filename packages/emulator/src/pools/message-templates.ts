/** Reads a pool's texts of messages, and describes them. */
import type { Input } from '../input.ts';
import type { PoolSettings, Wording } from '../model/pool.ts';
import { invalidParameter } from '../service-error.ts';

/**
 * Reads VerificationMessageTemplate, the older members with the same texts, and
 * InviteMessageTemplate.
 * @throws {ServiceError}
 */
export function readWording(input: Input): Wording {
  const template = input.object('VerificationMessageTemplate');
  if (template?.has('EmailMessage') && template.has('EmailMessageByLink'))
    throw invalidParameter('Only one of EmailMessage and EmailMessageByLink can be given.');
  const invitation = input.object('AdminCreateUserConfig')?.object('InviteMessageTemplate');
  const wording = {
    verificationSms:
      template?.optionalText('SmsMessage') ?? input.optionalText('SmsVerificationMessage'),
    verificationEmail:
      template?.optionalText('EmailMessage') ?? input.optionalText('EmailVerificationMessage'),
    verificationSubject:
      template?.optionalText('EmailSubject') ?? input.optionalText('EmailVerificationSubject'),
    invitationSms: invitationText(invitation, 'SMSMessage'),
    invitationEmail: invitationText(invitation, 'EmailMessage'),
    invitationSubject: invitation?.optionalText('EmailSubject'),
  };
  return Object.fromEntries(Object.entries(wording).filter(([, text]) => text !== undefined));
}

function invitationText(template: Input | undefined, name: 'SMSMessage' | 'EmailMessage') {
  const text = template?.optionalText(name);
  // Unlike the other texts, the model has no pattern that asks for it.
  if (text !== undefined && !text.includes('{####}'))
    throw invalidParameter(`${name} must contain {####}.`);
  return text;
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
