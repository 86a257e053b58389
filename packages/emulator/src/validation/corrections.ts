import { modelShapes } from './model.ts';
import type { Shape } from './shape.ts';

/** What the service does otherwise than its model says. Each entry names its source. */
export const corrections: Readonly<Record<string, Partial<Shape>>> = {
  // The API reference has 4096 for it by now.
  SessionType: { max: 4096 },
  // The service's messages show this pattern. The developer guide too allows a space inside a
  // password: "Adding user pool password requirements".
  PasswordType: { pattern: '^[\\S]+.*[\\S]+$' },
  // Messages of 2023 and later have the client's id in them: boto3#3581,
  // terraform-provider-aws#38167.
  ClientIdType: { sensitive: false },
  // The model's pattern has no period, but the API reference of CreateUserPoolDomain gives
  // auth.example.com as a custom domain, and CloudFormation's reference says "Use periods to separate
  // subdomain names".
  DomainType: {
    pattern:
      '^[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?)*$',
  },
  // The API reference names EMAIL_MFA in its text, and the option `emailMfaName` asks it.
  ChallengeNameType: { enum: [...(modelShapes['ChallengeNameType']?.enum ?? []), 'EMAIL_MFA'] },
};
