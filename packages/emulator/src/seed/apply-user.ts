import type { Pool } from '../model/pool.ts';
import { cognitoSubject } from '../model/user.ts';
import { findUser } from '../pools/find.ts';
import type { Service } from '../service.ts';
import { callOperation } from './call-operation.ts';
import {
  at,
  attributesAt,
  eachAt,
  objectAt,
  onlyKnown,
  optionalTextAt,
  textAt,
  wrong,
} from './seed-reader.ts';

export async function applyUser(
  service: Service,
  pool: Pool,
  value: unknown,
  path: string,
): Promise<void> {
  const entry = objectAt(value, path);
  onlyKnown(entry, path, userMembers);
  const username = textAt(entry['username'], `${path}.username`);
  const password = optionalTextAt(entry['password'], `${path}.password`);
  const temporary = optionalTextAt(entry['temporaryPassword'], `${path}.temporaryPassword`);
  const target = { UserPoolId: pool.id, Username: username };
  await at(path, () =>
    callOperation(service, 'AdminCreateUser', {
      ...target,
      UserAttributes: attributesAt(entry['attributes'] ?? {}, `${path}.attributes`),
      MessageAction: 'SUPPRESS',
      ...(temporary !== undefined && { TemporaryPassword: temporary }),
    }),
  );
  const user = findUser(pool, username);
  if (!user) throw new TypeError(`${path}.username: the user was not created.`);
  if (password !== undefined)
    await at(`${path}.password`, () =>
      callOperation(service, 'AdminSetUserPassword', {
        ...target,
        Password: password,
        Permanent: true,
      }),
    );
  else if (temporary === undefined) {
    // The seed gives no password, so the user has none.
    delete user.password;
    user.status = 'CONFIRMED';
  }
  const totpSecret = optionalTextAt(entry['totpSecret'], `${path}.totpSecret`);
  if (totpSecret !== undefined) {
    if (!/^[A-Z2-7]{16,}$/.test(totpSecret))
      throw wrong(`${path}.totpSecret`, 'base32 text of at least 16 characters');
    user.totp = { secret: totpSecret, usedSteps: [] };
  }
  const mfa = entry['mfa'];
  if (mfa !== undefined)
    await at(`${path}.mfa`, () =>
      callOperation(service, 'AdminSetUserMFAPreference', {
        ...objectAt(mfa, `${path}.mfa`),
        ...target,
      }),
    );
  await eachAt(entry, 'groups', path, (group, place) =>
    at(place, () => joinGroup(service, pool, target, group)),
  );
  await eachAt(entry, 'linked', path, (linked, place) => link(service, target, linked, place));
  const status = optionalTextAt(entry['status'], `${path}.status`);
  if (status !== undefined && status !== 'UNCONFIRMED' && status !== 'RESET_REQUIRED')
    throw wrong(`${path}.status`, 'UNCONFIRMED or RESET_REQUIRED');
  if (status !== undefined) user.status = status;
  const disabled = entry['disabled'];
  if (disabled !== undefined && typeof disabled !== 'boolean')
    throw wrong(`${path}.disabled`, 'true or false');
  if (disabled) user.enabled = false;
  const shows = optionalTextAt(entry['shows'], `${path}.shows`);
  const shown = password ?? temporary;
  if (shows !== undefined)
    user.seeded = {
      shows,
      username,
      ...(shown !== undefined && { password: shown }),
      ...(totpSecret !== undefined && { totpSecret }),
    };
}

const userMembers = [
  'username',
  'attributes',
  'password',
  'temporaryPassword',
  'status',
  'mfa',
  'totpSecret',
  'disabled',
  'groups',
  'linked',
  'shows',
];

async function link(
  service: Service,
  { UserPoolId, Username }: { UserPoolId: string; Username: string },
  value: unknown,
  path: string,
): Promise<void> {
  const { provider, subject, ...others } = objectAt(value, path);
  onlyKnown(others, path, ['provider', 'subject']);
  const SourceUser = {
    ProviderName: textAt(provider, `${path}.provider`),
    ProviderAttributeName: cognitoSubject,
    ProviderAttributeValue: textAt(subject, `${path}.subject`),
  };
  await at(path, () =>
    callOperation(service, 'AdminLinkProviderForUser', {
      UserPoolId,
      DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: Username },
      SourceUser,
    }),
  );
}

async function joinGroup(
  service: Service,
  pool: Pool,
  target: object,
  group: unknown,
): Promise<void> {
  if (typeof group !== 'string') throw new TypeError('must be the name of a group.');
  if (!pool.groups.has(group))
    await callOperation(service, 'CreateGroup', { UserPoolId: pool.id, GroupName: group });
  await callOperation(service, 'AdminAddUserToGroup', { ...target, GroupName: group });
}
