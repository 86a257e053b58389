import type { NotOurs } from './drift.ts';

type Listed = readonly (readonly [name: string, reason: string])[];

const because = (reason: string, names: string): Listed =>
  names.split(/\s+/).map((name) => [name, reason] as const);

/** What the service has and the kit does without. */
export const notOurs: NotOurs = {
  operations: new Map([
    ...because(
      'It is for a SAML provider of the real world. Those of the emulator sign nothing.',
      'GetSigningCertificate',
    ),
    ...because(
      'It is for managed login, in whose place the kit stands.',
      `CreateManagedLoginBranding DeleteManagedLoginBranding DescribeManagedLoginBranding
      DescribeManagedLoginBrandingByClient GetUICustomization SetUICustomization
      UpdateManagedLoginBranding`,
    ),
    ...because('It gives a machine a token. No user signs in.', 'GetClientToken'),
    ...because(
      'It imports users. A seed file does so for the emulator.',
      `CreateUserImportJob DescribeUserImportJob GetCSVHeader ListUserImportJobs StartUserImportJob
      StopUserImportJob`,
    ),
    ...because(
      'It is for threat protection. The relay passes on what the browser’s script found out.',
      `AdminListUserAuthEvents AdminUpdateAuthEventFeedback DescribeRiskConfiguration
      SetRiskConfiguration`,
    ),
    ...because(
      'It takes a token from an email of threat protection, which links to a page of Cognito.',
      'UpdateAuthEventFeedback',
    ),
    ...because(
      'The service no longer supports it: SetUserMFAPreference took its place.',
      'SetUserSettings',
    ),
    ...because(
      'It manages a pool. No sign-in depends on it.',
      `GetLogDeliveryConfiguration GetProvisionedLimit SetLogDeliveryConfiguration
      UpdateProvisionedLimit`,
    ),
  ]),
  members: new Map([
    ...because(
      'The emulator describes the setting as it was set, and reads none of its members.',
      `AdvancedSecurityAdditionalFlowsType.CustomAuthMode
      AnalyticsConfigurationType.ApplicationArn AnalyticsConfigurationType.ApplicationId
      AnalyticsConfigurationType.ExternalId AnalyticsConfigurationType.UserDataShared
      CustomDomainConfigType.CertificateArn CustomDomainConfigType.SecurityPolicy
      DcrConfigurationType.AllowedScopes DcrConfigurationType.AuthenticatedGrantTypes
      DcrConfigurationType.EnableStatus DcrConfigurationType.OpenDcrEnabled
      DcrConfigurationType.OpenDcrGrantTypes EmailConfigurationType.ConfigurationSet
      EmailConfigurationType.ReplyToEmailAddress EmailConfigurationType.SourceArn
      EumsSmsConfigurationType.CallerArn EumsSmsConfigurationType.ConfigurationSetName
      EumsSmsConfigurationType.ExternalId EumsSmsConfigurationType.InEntityId
      EumsSmsConfigurationType.InTemplateId EumsSmsConfigurationType.OriginationIdentity
      FailoverType.PrimaryRoute53HealthCheckId FailoverType.SecondaryRegion
      KeyConfigurationType.KeyType KeyConfigurationType.KmsKeyArn
      LambdaConfigType.CustomEmailSender LambdaConfigType.CustomSMSSender
      LambdaConfigType.InboundFederation LambdaConfigType.KMSKeyID
      RoutingType.Failover
      SmsConfigurationType.EumsSms SmsConfigurationType.ExternalId SmsConfigurationType.SnsRegion
      UserPoolAddOnsType.AdvancedSecurityAdditionalFlows UserPoolAddOnsType.AdvancedSecurityMode`,
    ),
    ...because(
      'Messages of the emulator have codes, and no links.',
      'VerificationMessageTemplateType.EmailSubjectByLink',
    ),
    ...because(
      'Clients that register themselves are not emulated.',
      `ListUserPoolClientsRequest.ClientType ResourceServerType.ManagedBy
      UserPoolClientType.ClientType`,
    ),
    ...because(
      'It tells of what the emulator has none of: Amazon SES and Amazon SNS.',
      `UserPoolType.EmailConfigurationFailure UserPoolType.SmsConfigurationFailure`,
    ),
  ]),
  values: new Map([
    ...because(
      'A domain of the emulator is there at once.',
      `DomainStatusType.CREATING DomainStatusType.DELETING DomainStatusType.FAILED
      DomainStatusType.UPDATING`,
    ),
    ...because(
      'No user of the emulator comes to this status.',
      'UserStatusType.ARCHIVED UserStatusType.COMPROMISED UserStatusType.UNKNOWN',
    ),
    ...because(
      'The emulator describes the setting as it was set.',
      `AdvancedSecurityEnabledModeType.AUDIT AdvancedSecurityEnabledModeType.ENFORCED
      AdvancedSecurityModeType.AUDIT AdvancedSecurityModeType.ENFORCED
      DefaultEmailOptionType.CONFIRM_WITH_LINK EmailSendingAccountType.DEVELOPER
      EncryptionKeyType.AWS_OWNED_KEY EncryptionKeyType.CUSTOMER_MANAGED_KEY
      PreTokenGenerationLambdaVersionType.V2_0
      SecurityPolicyType.TLS_V1 SecurityPolicyType.TLS_V1_2_2021 SecurityPolicyType.TLS_V1_3_2025
      UserPoolTierType.PLUS WebAuthnFactorConfigurationType.SINGLE_FACTOR`,
    ),
    ...because(
      'Clients that register themselves are not emulated.',
      'ClientTypeType.DCR ClientTypeType.REGULAR',
    ),
  ]),
  keys: new Map([['SESSION', 'It is the member Session, in capitals.']]),
};
