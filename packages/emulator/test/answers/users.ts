/** How administrators look at users, search and change them. */
import { expect } from 'vitest';
import { alice, type Family, nobody, noPool, poolGone, top, userGone } from './pair.ts';

const named = (Username: string) => ({ ...top, Username });
const everyUser = [{ Username: 'alice' }, { Username: 'bob' }, { Username: 'totp' }];

export const users: Family[] = [
  {
    name: 'users that are searched',
    source: 'API reference: ListUsers, its Filter and its PaginationToken',
    pairs: [
      ['ListUsers', top, { Users: everyUser }],
      ['ListUsers', noPool, poolGone],
      ['ListUsers', { ...top, Filter: 'username = "bob"' }, { Users: [{ Username: 'bob' }] }],
      ['ListUsers', { ...top, Filter: 'username ^= "al"' }, { Users: [{ Username: 'alice' }] }],
      ['ListUsers', { ...top, Filter: 'username = "b"' }, { Users: [] }],
      [
        'ListUsers',
        { ...top, Filter: 'email = "totp@example.test"' },
        { Users: [{ Username: 'totp' }] },
      ],
      ['ListUsers', { ...top, Filter: 'cognito:user_status = "CONFIRMED"' }, { Users: everyUser }],
      ['ListUsers', { ...top, Filter: 'status = "Enabled"' }, { Users: everyUser }],
      ['AdminDisableUser', named('bob'), {}],
      ['ListUsers', { ...top, Filter: 'status = "Disabled"' }, { Users: [{ Username: 'bob' }] }],
      [
        'ListUsers',
        { ...top, Filter: 'username' },
        'InvalidParameterException: Error while parsing filter.',
      ],
      [
        'ListUsers',
        { ...top, Filter: 'custom:tier = "x"' },
        'InvalidParameterException: Invalid search attribute: custom:tier',
      ],
      [
        'ListUsers',
        { ...top, AttributesToGet: ['email'], Filter: 'username = "alice"' },
        { Users: [{ Attributes: [{ Name: 'email', Value: 'alice@example.test' }] }] },
      ],
      [
        'ListUsers',
        { ...top, AttributesToGet: ['shoe_size'] },
        'InvalidParameterException: One or more requested attributes do not exist.',
      ],
      [
        'ListUsers',
        { ...top, Limit: 2 },
        {
          Users: [{ Username: 'alice' }, { Username: 'bob' }],
          PaginationToken: expect.any(String),
        },
        ({ PaginationToken }) => ({ next: PaginationToken }),
      ],
      [
        'ListUsers',
        ({ next }) => ({ ...top, Limit: 2, PaginationToken: next }),
        { Users: [{ Username: 'totp' }] },
      ],
      ['ListUsers', { ...top, Limit: 0 }, { Users: everyUser }],
      [
        'ListUsers',
        { ...top, Limit: 61 },
        "InvalidParameterException: 1 validation error detected: Value '61' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 60",
      ],
      [
        'ListUsers',
        { ...top, PaginationToken: 'made-up' },
        'InvalidParameterException: Invalid PaginationToken.',
      ],
    ],
  },
  {
    name: 'users that administrators change',
    source:
      'API reference: AdminGetUser, AdminUpdateUserAttributes, AdminDeleteUserAttributes, AdminDisableUser',
    pairs: [
      [
        'AdminGetUser',
        alice,
        {
          Username: 'alice',
          Enabled: true,
          UserStatus: 'CONFIRMED',
          UserCreateDate: expect.any(Number),
          UserLastModifiedDate: expect.any(Number),
          UserAttributes: expect.arrayContaining([{ Name: 'email', Value: 'alice@example.test' }]),
        },
      ],
      ['AdminGetUser', nobody, userGone],
      ['AdminGetUser', { ...noPool, Username: 'alice' }, poolGone],
      [
        'AdminUpdateUserAttributes',
        { ...alice, UserAttributes: [{ Name: 'email', Value: 'nowhere' }] },
        'InvalidParameterException: Invalid email address format.',
      ],
      [
        'AdminUpdateUserAttributes',
        { ...alice, UserAttributes: [{ Name: 'sub', Value: 'x' }] },
        'InvalidParameterException: user.sub: Attribute cannot be updated.',
      ],
      [
        'AdminUpdateUserAttributes',
        { ...alice, UserAttributes: [{ Name: 'custom:none', Value: 'x' }] },
        'InvalidParameterException: Attributes did not conform to the schema',
      ],
      [
        'AdminUpdateUserAttributes',
        { ...alice, UserAttributes: [{ Name: 'nickname', Value: 'al' }] },
        {},
      ],
      [
        'AdminUpdateUserAttributes',
        { ...nobody, UserAttributes: [{ Name: 'nickname', Value: 'al' }] },
        userGone,
      ],
      [
        'AdminGetUser',
        alice,
        { UserAttributes: expect.arrayContaining([{ Name: 'nickname', Value: 'al' }]) },
      ],
      [
        'AdminUpdateUserAttributes',
        { ...alice, UserAttributes: [{ Name: 'email', Value: 'other@example.test' }] },
        {},
      ],
      [
        'ListUsers',
        { ...top, Filter: 'email = "other@example.test"' },
        {
          Users: [
            { Attributes: expect.arrayContaining([{ Name: 'email_verified', Value: 'false' }]) },
          ],
        },
      ],
      ['AdminDeleteUserAttributes', { ...alice, UserAttributeNames: ['nickname'] }, {}],
      [
        'AdminDeleteUserAttributes',
        { ...alice, UserAttributeNames: ['shoe_size'] },
        'InvalidParameterException: user.shoe_size: Attribute does not exist in the schema.',
      ],
      ['AdminDeleteUserAttributes', { ...nobody, UserAttributeNames: ['nickname'] }, userGone],
      ['AdminDisableUser', nobody, userGone],
      ['AdminEnableUser', nobody, userGone],
      ['AdminDisableUser', alice, {}],
      ['AdminGetUser', alice, { Enabled: false, UserStatus: 'CONFIRMED' }],
      ['AdminEnableUser', alice, {}],
      ['AdminUserGlobalSignOut', nobody, userGone],
    ],
  },
];
