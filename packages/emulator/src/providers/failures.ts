import type { IdentityProvider } from '../model/pool.ts';

interface Failure {
  /** What a developer reads on the made-up provider's page. */
  label: string;
  error: string;
  description?(provider: IdentityProvider): string;
  /** Which types of providers can fail so. Default: all. */
  only?: 'SAML' | 'OAuth';
}

const failed = (label: string, description: (provider: IdentityProvider) => string): Failure => ({
  label,
  error: 'invalid_request',
  description,
});

/**
 * The ways in which a made-up provider can fail, and what the app receives at its `redirect_uri`.
 * Sources: developer guide, "The redirect and authorization endpoint", negative responses;
 * aws/aws-sdk-js-v3#6201 for the signature; amplify-js#3778 and #4770 for the trigger's text.
 */
export const failures: ReadonlyMap<string, Failure> = new Map<string, Failure>([
  ['cancelled', { label: 'The person cancels', error: 'access_denied' }],
  [
    'not-assigned',
    {
      label: 'The provider refuses the person',
      error: 'access_denied',
      description: () => 'User is not assigned to the client application.',
    },
  ],
  [
    'trigger',
    failed(
      'The PreSignUp trigger refuses',
      () => 'PreSignUp failed with error This address is not allowed.',
    ),
  ],
  [
    'linked',
    failed(
      'The PreSignUp trigger has just linked the person',
      ({ name }) => `Already found an entry for username ${name}_1234567890`,
    ),
  ],
  ['attributes', failed('A required attribute is missing', () => 'attributes required: [email]')],
  [
    'immutable',
    failed('A mapped attribute cannot change', () => 'user.email: Attribute cannot be updated.'),
  ],
  [
    'token-error',
    {
      ...failed(
        'The token endpoint refuses the code',
        ({ name }) => `${name} Error - 400 error getting token`,
      ),
      only: 'OAuth',
    },
  ],
  [
    'token-timeout',
    {
      ...failed(
        'The token endpoint does not answer',
        () => 'Timeout occurred in calling IdP token endpoint',
      ),
      only: 'OAuth',
    },
  ],
  [
    'jwks-timeout',
    {
      ...failed('The keys cannot be fetched', () => 'Timeout in calling jwks uri'),
      only: 'OAuth',
    },
  ],
  ['reset', { ...failed('The connection is reset', () => 'Connection reset'), only: 'OAuth' }],
  ['read-timeout', { ...failed('The answer is too slow', () => 'Read timed out'), only: 'OAuth' }],
  [
    'signature',
    {
      label: 'The signature of the assertion is wrong',
      error: 'server_error',
      description: () => 'Invalid SAML response received: SAML Assertion signature is invalid. ',
      only: 'SAML',
    },
  ],
  ['server', { label: 'Cognito fails', error: 'server_error' }],
]);

export const failuresOf = ({ type }: IdentityProvider): [string, Failure][] =>
  [...failures].filter(([, { only }]) => !only || (only === 'SAML') === (type === 'SAML'));
