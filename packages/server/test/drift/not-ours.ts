import type { NotOurs } from './drift.ts';

type Listed = readonly (readonly [name: string, reason: string])[];

const because = (reason: string, names: string): Listed =>
  names.split(/\s+/).map((name) => [name, reason] as const);

/** What the service has and the kit does without. */
export const notOurs: NotOurs = {
  operations: new Map([
    ...because(
      'It sets federation up. The emulator has no identity providers.',
      `AdminDisableProviderForUser AdminLinkProviderForUser CreateIdentityProvider
      DeleteIdentityProvider DescribeIdentityProvider GetIdentityProviderByIdentifier
      GetSigningCertificate ListIdentityProviders UpdateIdentityProvider`,
    ),
    ...because(
      'It is for managed login, in whose place the kit stands.',
      `CreateManagedLoginBranding CreateUserPoolDomain DeleteManagedLoginBranding
      DeleteUserPoolDomain DescribeManagedLoginBranding DescribeManagedLoginBrandingByClient
      DescribeUserPoolDomain GetUICustomization SetUICustomization UpdateManagedLoginBranding
      UpdateUserPoolDomain`,
    ),
    ...because(
      'It names scopes. The emulator gives every token of a sign-in the same one.',
      `CreateResourceServer DeleteResourceServer DescribeResourceServer ListResourceServers
      UpdateResourceServer`,
    ),
    ...because('It gives a machine a token. No user signs in.', 'GetClientToken'),
    ...because(
      'It imports users. A seed file does so for the emulator.',
      `CreateUserImportJob DescribeUserImportJob GetCSVHeader ListUserImportJobs StartUserImportJob
      StopUserImportJob`,
    ),
    ...because(
      'It copies a pool to another Region. The emulator is one Region.',
      'CreateUserPoolReplica DeleteUserPoolReplica ListUserPoolReplicas UpdateUserPoolReplica',
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
      `AcrLevelConfigType.AcrValue AdvancedSecurityAdditionalFlowsType.CustomAuthMode
      AnalyticsConfigurationType.ApplicationArn AnalyticsConfigurationType.ApplicationId
      AnalyticsConfigurationType.ExternalId AnalyticsConfigurationType.UserDataShared
      DcrConfigurationType.AllowedScopes DcrConfigurationType.AuthenticatedGrantTypes
      DcrConfigurationType.EnableStatus DcrConfigurationType.OpenDcrEnabled
      DcrConfigurationType.OpenDcrGrantTypes EmailConfigurationType.ConfigurationSet
      EmailConfigurationType.ReplyToEmailAddress EmailConfigurationType.SourceArn
      EumsSmsConfigurationType.CallerArn EumsSmsConfigurationType.ConfigurationSetName
      EumsSmsConfigurationType.ExternalId EumsSmsConfigurationType.InEntityId
      EumsSmsConfigurationType.InTemplateId EumsSmsConfigurationType.OriginationIdentity
      KeyConfigurationType.KeyType KeyConfigurationType.KmsKeyArn
      LambdaConfigType.CustomEmailSender LambdaConfigType.CustomSMSSender
      LambdaConfigType.InboundFederation LambdaConfigType.KMSKeyID LambdaConfigType.UserMigration
      SmsConfigurationType.EumsSms SmsConfigurationType.ExternalId SmsConfigurationType.SnsRegion
      UserPoolAddOnsType.AdvancedSecurityAdditionalFlows UserPoolAddOnsType.AdvancedSecurityMode`,
    ),
    ...because(
      'Messages of the emulator have codes, and no links.',
      'VerificationMessageTemplateType.EmailSubjectByLink',
    ),
    ...because(
      'Clients that register themselves are not emulated.',
      'ListUserPoolClientsRequest.ClientType UserPoolClientType.ClientType',
    ),
    ...because(
      'It tells of what the emulator has none of: domains, replicas, Amazon SES and Amazon SNS.',
      `UserPoolDescriptionType.ReplicaRegions UserPoolType.CustomDomain UserPoolType.Domain
      UserPoolType.EmailConfigurationFailure UserPoolType.SmsConfigurationFailure`,
    ),
  ]),
  values: new Map([
    ...because(
      'No user of the emulator comes to this status.',
      `UserStatusType.ARCHIVED UserStatusType.COMPROMISED UserStatusType.EXTERNAL_PROVIDER
      UserStatusType.UNKNOWN`,
    ),
    ...because(
      'The emulator describes the setting as it was set.',
      `AdvancedSecurityEnabledModeType.AUDIT AdvancedSecurityEnabledModeType.ENFORCED
      AdvancedSecurityModeType.AUDIT AdvancedSecurityModeType.ENFORCED
      DefaultEmailOptionType.CONFIRM_WITH_LINK EmailSendingAccountType.DEVELOPER
      EncryptionKeyType.AWS_OWNED_KEY EncryptionKeyType.CUSTOMER_MANAGED_KEY
      OAuthFlowType.client_credentials OAuthFlowType.implicit
      PreTokenGenerationLambdaVersionType.V2_0 PreTokenGenerationLambdaVersionType.V3_0
      UserPoolTierType.PLUS WebAuthnFactorConfigurationType.SINGLE_FACTOR`,
    ),
    ...because(
      'Clients that register themselves are not emulated.',
      'ClientTypeType.DCR ClientTypeType.REGULAR',
    ),
  ]),
  keys: new Map([['SESSION', 'It is the member Session, in capitals.']]),
};
