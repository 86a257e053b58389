import type { Input } from '../input.ts';

/** Names of pools and app clients. Source: API reference, UserPoolNameType and ClientNameType. */
export const settingName = { min: 1, max: 128, pattern: /^[\w\s+=,.@-]+$/ };

/**
 * What is inside settings that are kept as they come: members that have to be there, their types, and
 * the words they may hold.
 * @throws {ServiceError} for anything else.
 * Source: API reference, the page of each structure.
 */
export function checkShape(name: string, setting: Input): void {
  if (Object.hasOwn(shapes, name)) shapes[name]?.(setting);
}

const arn = { min: 1, max: 2048 };

const shapes: Readonly<Record<string, (setting: Input) => void>> = {
  SmsConfiguration(setting) {
    setting.text('SnsCallerArn', arn);
    setting.optionalText('ExternalId');
    setting.optionalText('SnsRegion', { min: 5, max: 32 });
  },
  EmailConfiguration(setting) {
    setting.oneOf('EmailSendingAccount', ['COGNITO_DEFAULT', 'DEVELOPER']);
    setting.optionalText('SourceArn', arn);
    setting.optionalText('ReplyToEmailAddress');
    setting.optionalText('From');
    setting.optionalText('ConfigurationSet', { min: 1, max: 64 });
  },
  UserPoolAddOns(setting) {
    setting.require('AdvancedSecurityMode');
    setting.oneOf('AdvancedSecurityMode', ['OFF', 'AUDIT', 'ENFORCED']);
    setting
      .object('AdvancedSecurityAdditionalFlows')
      ?.oneOf('CustomAuthMode', ['AUDIT', 'ENFORCED']);
  },
  UsernameConfiguration(setting) {
    setting.require('CaseSensitive');
    setting.flag('CaseSensitive');
  },
  LambdaConfig(setting) {
    setting.optionalText('UserMigration', arn);
    setting.optionalText('KMSKeyID', arn);
    checkVersioned(setting.object('PreTokenGenerationConfig'), ['V1_0', 'V2_0', 'V3_0']);
    checkVersioned(setting.object('CustomSMSSender'), ['V1_0']);
    checkVersioned(setting.object('CustomEmailSender'), ['V1_0']);
  },
  RefreshTokenRotation(setting) {
    setting.require('Feature');
    setting.oneOf('Feature', ['ENABLED', 'DISABLED']);
    setting.integer('RetryGracePeriodSeconds', { min: 0, max: 60 });
  },
  AnalyticsConfiguration(setting) {
    for (const name of ['ApplicationId', 'ApplicationArn', 'RoleArn', 'ExternalId'])
      setting.optionalText(name, arn);
    setting.flag('UserDataShared');
  },
};

function checkVersioned(trigger: Input | undefined, versions: readonly string[]): void {
  if (!trigger) return;
  trigger.text('LambdaArn', arn);
  trigger.require('LambdaVersion');
  trigger.oneOf('LambdaVersion', versions);
}
