import type { Input } from '../input.ts';
import type { Pool } from '../model/pool.ts';
import { cognitoSubject, type Identity, type User } from '../model/user.ts';
import { poolOf, requireUser } from '../pools/find.ts';
import { touch } from '../pools/users.ts';
import { identityOf } from '../providers/identities.ts';
import { invalidParameter, limitExceeded, userNotFound } from '../service-error.ts';
import type { Operations } from './call.ts';

/** Source: developer guide, "Linking federated users to an existing user profile". */
const maxLinked = 5;

/** Lets people from a provider sign in as a user who is there already. */
export const linkedUserOperations = {
  AdminLinkProviderForUser({ service, input }) {
    const pool = poolOf(service.state, input);
    const destination = named(pool, identifier(input, 'DestinationUser'));
    const { provider: name, attribute, value } = identifier(input, 'SourceUser');
    // Source: boto3#4163, aws-amplify/amplify-js#13334.
    if (name === cognito)
      throw invalidParameter(
        'Invalid SourceUser: Cognito users with a username/password may not be passed in as a SourceUser, only as a DestinationUser',
      );
    const provider = pool.providers.get(name);
    if (!provider) throw invalidParameter(`Provider ${name} does not exist in the user pool.`);
    const holder = holderOf(pool, name, attribute, value);
    if (holder === destination)
      throw invalidParameter('SourceUser is already linked to DestinationUser');
    // Source: aws-sdk-net#1000.
    if (holder)
      throw invalidParameter(
        'Merging is not currently supported, provide a SourceUser that has not been signed up in order to link',
      );
    if (destination.identities.filter(({ primary }) => !primary).length >= maxLinked)
      throw limitExceeded('Maximum number of identities linked to this user reached.');
    destination.identities.push(
      identityOf(provider, value, { attribute, primary: false, now: service.clock.now() }),
    );
    touch(service, destination);
    return {};
  },

  /**
   * Ends one way to sign in: unlinks a linked identity, disables a user who came from the provider,
   * or, for the provider `Cognito`, removes the password.
   */
  AdminDisableProviderForUser({ service, input }) {
    const pool = poolOf(service.state, input);
    const given = identifier(input, 'User');
    const user = named(pool, given);
    if (given.provider === cognito) delete user.password;
    else if (primaryOf(user)?.providerName === given.provider) user.enabled = false;
    else
      user.identities = user.identities.filter(
        (identity) => !matches(identity, given.provider, given.attribute, given.value),
      );
    touch(service, user);
    return {};
  },
} satisfies Operations;

const cognito = 'Cognito';

function identifier(input: Input, member: 'DestinationUser' | 'SourceUser' | 'User') {
  const given = input.object(member);
  return {
    provider: given?.optionalText('ProviderName') ?? cognito,
    attribute: given?.optionalText('ProviderAttributeName') ?? cognitoSubject,
    value: given?.optionalText('ProviderAttributeValue') ?? '',
  };
}

/** @throws {ServiceError} UserNotFoundException. */
function named(pool: Pool, { provider, attribute, value }: ReturnType<typeof identifier>): User {
  if (provider === cognito) return requireUser(pool, value);
  const user = holderOf(pool, provider, attribute, value);
  if (!user) throw userNotFound();
  return user;
}

const holderOf = (pool: Pool, provider: string, attribute: string, value: string) =>
  [...pool.users.values()].find(({ identities }) =>
    identities.some((identity) => matches(identity, provider, attribute, value)),
  );

const matches = (identity: Identity, provider: string, attribute: string, value: string) =>
  identity.providerName === provider &&
  identity.attribute === attribute &&
  identity.userId === value;

const primaryOf = ({ identities }: User): Identity | undefined =>
  identities.find(({ primary }) => primary);
