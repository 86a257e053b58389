import type { SectionName } from '@countersign/core/account';
import type { AccountPool } from './section-props.ts';

/**
 * Returns the sections that a pool's file has something for. Deleting the account is left to the app,
 * as are devices, which the file does not have. Without a file it returns those that every pool has.
 */
export function sectionsOf({ signIn, mfa, attributes }: AccountPool = {}): readonly SectionName[] {
  const { flows = [], firstFactors = [] } = signIn ?? {};
  const methods: readonly string[] = mfa?.methods ?? [];
  const hasMfa = mfa !== undefined && mfa.mode !== 'OFF';
  const shows = (name: string) =>
    attributes?.some((attribute) => attribute.name === name && attribute.readable) ?? true;
  const has: { readonly [S in SectionName]: boolean } = {
    profile: true,
    email: shows('email'),
    phone: shows('phone_number'),
    password: signIn === undefined || flows.some((flow) => flow !== 'CUSTOM_AUTH'),
    passkeys: firstFactors.includes('WEB_AUTHN') || methods.includes('WEB_AUTHN'),
    'authenticator-app': hasMfa && methods.includes('SOFTWARE_TOKEN_MFA'),
    'second-step': hasMfa,
    devices: false,
    sessions: true,
    'delete-account': false,
  };
  // The keys are those of the table.
  return (Object.keys(has) as SectionName[]).filter((name) => has[name]);
}
