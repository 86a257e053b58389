/**
 * What `poolOf` reads of Cognito's answers: the members of the wire, which are those of the AWS
 * SDK.
 */
export interface DescribedAnswers {
  /** `UserPool` of DescribeUserPool. */
  pool: DescribedPool;
  /** `UserPoolClient` of DescribeUserPoolClient. */
  client: DescribedClient;
  /** The response of GetUserPoolMfaConfig. */
  mfa: DescribedMfa;
  /** `Providers` of ListIdentityProviders. */
  providers?: readonly DescribedProvider[] | undefined;
  /** `Terms` of DescribeTerms, one for each kind that the client has. */
  terms?: readonly DescribedTerms[] | undefined;
  /** The URL of an emulator or a proxy that pages call. */
  endpoint?: string | undefined;
}

/** Source: Cognito API reference, UserPoolType. */
export interface DescribedPool {
  Id?: string | undefined;
  UserPoolTier?: string | undefined;
  Policies?:
    | {
        PasswordPolicy?:
          | {
              MinimumLength?: number | undefined;
              RequireLowercase?: boolean | undefined;
              RequireUppercase?: boolean | undefined;
              RequireNumbers?: boolean | undefined;
              RequireSymbols?: boolean | undefined;
            }
          | undefined;
        SignInPolicy?: { AllowedFirstAuthFactors?: readonly string[] | undefined } | undefined;
      }
    | undefined;
  SchemaAttributes?: readonly DescribedAttribute[] | undefined;
  AliasAttributes?: readonly string[] | undefined;
  UsernameAttributes?: readonly string[] | undefined;
  UsernameConfiguration?: { CaseSensitive?: boolean | undefined } | undefined;
  AutoVerifiedAttributes?: readonly string[] | undefined;
  AdminCreateUserConfig?: { AllowAdminCreateUserOnly?: boolean | undefined } | undefined;
  UserAttributeUpdateSettings?:
    | { AttributesRequireVerificationBeforeUpdate?: readonly string[] | undefined }
    | undefined;
  IssuerConfiguration?: { Type?: string | undefined } | undefined;
  /** The prefix of managed login's domain. */
  Domain?: string | undefined;
  CustomDomain?: string | undefined;
}

/** Source: Cognito API reference, SchemaAttributeType. */
export interface DescribedAttribute {
  Name?: string | undefined;
  AttributeDataType?: string | undefined;
  DeveloperOnlyAttribute?: boolean | undefined;
  Mutable?: boolean | undefined;
  Required?: boolean | undefined;
  NumberAttributeConstraints?:
    | { MinValue?: string | undefined; MaxValue?: string | undefined }
    | undefined;
  StringAttributeConstraints?:
    | { MinLength?: string | undefined; MaxLength?: string | undefined }
    | undefined;
}

/** Source: Cognito API reference, UserPoolClientType. */
export interface DescribedClient {
  ClientId?: string | undefined;
  ExplicitAuthFlows?: readonly string[] | undefined;
  ReadAttributes?: readonly string[] | undefined;
  WriteAttributes?: readonly string[] | undefined;
  SupportedIdentityProviders?: readonly string[] | undefined;
  AuthSessionValidity?: number | undefined;
}

/** Source: Cognito API reference, GetUserPoolMfaConfig. */
export interface DescribedMfa {
  MfaConfiguration?: string | undefined;
  SmsMfaConfiguration?: object | undefined;
  SoftwareTokenMfaConfiguration?: { Enabled?: boolean | undefined } | undefined;
  EmailMfaConfiguration?: object | undefined;
  WebAuthnConfiguration?:
    | {
        RelyingPartyId?: string | undefined;
        UserVerification?: string | undefined;
        FactorConfiguration?: string | undefined;
      }
    | undefined;
}

/** Source: Cognito API reference, ProviderDescription. */
export interface DescribedProvider {
  ProviderName?: string | undefined;
  ProviderType?: string | undefined;
}

/** Source: Cognito API reference, TermsType. */
export interface DescribedTerms {
  TermsName?: string | undefined;
  Links?: Readonly<Record<string, string>> | undefined;
}
