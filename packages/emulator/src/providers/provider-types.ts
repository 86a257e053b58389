import type { IdentityProvider } from '../model/pool.ts';
import { invalidParameter } from '../service-error.ts';

interface ProviderType {
  /** The details that it needs; of an inner list, one of them. */
  needs: readonly (string | readonly string[])[];
  /** The claim that identifies a person. SAML has a NameID in its place. */
  subject: string | undefined;
}

const social = ['client_id', 'client_secret', 'authorize_scopes'] as const;

/** Source: API reference, CreateIdentityProvider, ProviderDetails and AttributeMapping. */
const providerTypes = new Map<string, ProviderType>([
  ['Google', { needs: social, subject: 'sub' }],
  ['Facebook', { needs: social, subject: 'id' }],
  ['LoginWithAmazon', { needs: social, subject: 'user_id' }],
  [
    'SignInWithApple',
    { needs: ['client_id', 'team_id', 'key_id', 'authorize_scopes'], subject: 'sub' },
  ],
  [
    'OIDC',
    {
      needs: ['client_id', 'oidc_issuer', 'authorize_scopes', 'attributes_request_method'],
      subject: 'sub',
    },
  ],
  ['SAML', { needs: [['MetadataURL', 'MetadataFile']], subject: undefined }],
]);

/** Maps `username` to the claim that identifies a person, as Cognito does by itself. */
export function defaultMapping(type: string): [string, string][] {
  const subject = providerTypes.get(type)?.subject;
  return subject === undefined ? [] : [['username', subject]];
}

/** Names that only providers of that type may have, and names that no provider may have. */
const reserved = ['Google', 'Facebook', 'LoginWithAmazon', 'SignInWithApple', 'COGNITO', 'Cognito'];

/** @throws {ServiceError} InvalidParameterException. */
export function checkProvider({ name, type, details }: IdentityProvider): void {
  const own = type === 'OIDC' || type === 'SAML';
  if (own ? reserved.includes(name) : name !== type)
    // Source: terraform-provider-aws#4822, aws-cli#3179.
    throw invalidParameter(`Provider ${name} cannot be of type ${type}.`);
  for (const need of providerTypes.get(type)?.needs ?? []) {
    const names = [need].flat();
    if (!names.some((one) => details[one]))
      throw invalidParameter(`The details of a ${type} provider need ${names.join(' or ')}.`);
  }
}
