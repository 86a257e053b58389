import type { SecondStepName } from '@countersign/core/account';
import type { PoolAttribute } from '@countersign/core/pool';

/** What a user pool lets people keep on their account. */
export interface Offers {
  /** False where no way to sign in takes a password. */
  passwords: boolean;
  passkeys: boolean;
  /** Whether Cognito asks no users, users who set one up, or all users for a second factor. */
  mfa: 'OFF' | 'OPTIONAL' | 'ON';
  secondFactors: readonly SecondStepName[];
  rememberedDevices: boolean;
  /** What people can change in their profile; undefined for a pool whose settings are unknown. */
  attributes: readonly PoolAttribute[] | undefined;
}

/** Every option, for a pool whose settings are unknown; Cognito refuses what the pool lacks. */
export const everything: Offers = {
  passwords: true,
  passkeys: true,
  mfa: 'OPTIONAL',
  secondFactors: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'EMAIL_OTP'],
  rememberedDevices: true,
  attributes: undefined,
};

/** The settings of a seeded pool, as CreateUserPool and SetUserPoolMfaConfig take them. */
interface SeededPool {
  create: {
    Policies: { SignInPolicy: { AllowedFirstAuthFactors: string[] } };
    DeviceConfiguration?: object | undefined;
    Schema?: { Name: string; AttributeDataType: string; Required: boolean; Mutable: boolean }[];
  };
  mfa?:
    | {
        MfaConfiguration: string;
        SmsMfaConfiguration?: object | undefined;
        SoftwareTokenMfaConfiguration?: { Enabled: boolean } | undefined;
        EmailMfaConfiguration?: object | undefined;
      }
    | undefined;
  clients: { ExplicitAuthFlows: string[] }[];
}

export function offersOf({ create, mfa, clients }: SeededPool): Offers {
  const flows = clients.flatMap(({ ExplicitAuthFlows }) => ExplicitAuthFlows);
  const possible: readonly (readonly [SecondStepName, boolean])[] = [
    ['SOFTWARE_TOKEN_MFA', mfa?.SoftwareTokenMfaConfiguration?.Enabled ?? false],
    ['SMS_MFA', mfa?.SmsMfaConfiguration !== undefined],
    ['EMAIL_OTP', mfa?.EmailMfaConfiguration !== undefined],
  ];
  return {
    passwords: flows.some((flow) => /^ALLOW_USER_(?:AUTH|SRP_AUTH|PASSWORD_AUTH)$/.test(flow)),
    attributes: create.Schema?.map(({ Name, Required, Mutable }) => ({
      name: Name,
      kind: 'String',
      required: Required,
      mutable: Mutable,
      readable: true,
      writable: true,
    })),
    passkeys: create.Policies.SignInPolicy.AllowedFirstAuthFactors.includes('WEB_AUTHN'),
    mfa: (['ON', 'OPTIONAL'] as const).find((word) => word === mfa?.MfaConfiguration) ?? 'OFF',
    secondFactors: possible.flatMap(([name, offered]) => (offered ? [name] : [])),
    rememberedDevices: create.DeviceConfiguration !== undefined,
  };
}
