import type { Input } from '../input.ts';
import type { Group, Pool } from '../model/pool.ts';
import { describeUser } from '../pools/describe-user.ts';
import { adminUser, poolOf } from '../pools/find.ts';
import { epochSeconds } from '../pools/users.ts';
import { resourceNotFound, ServiceError } from '../service-error.ts';
import type { Operations } from './call.ts';
import { page, sixtyByNextToken } from './page.ts';

export const groupOperations = {
  CreateGroup({ service, input }) {
    const pool = poolOf(service.state, input);
    const name = input.text('GroupName');
    if (pool.groups.has(name))
      throw new ServiceError('GroupExistsException', 'A group with the name already exists.');
    const now = service.clock.now();
    const group: Group = { name, ...readDetails(input), createdAt: now, modifiedAt: now };
    pool.groups.set(name, group);
    return { Group: describeGroup(pool, group) };
  },

  GetGroup({ service, input }) {
    const pool = poolOf(service.state, input);
    return { Group: describeGroup(pool, groupOf(pool, input)) };
  },

  ListGroups({ service, input }) {
    const pool = poolOf(service.state, input);
    const { items, next } = page(input, [...pool.groups.values()], sixtyByNextToken);
    return { Groups: items.map((group) => describeGroup(pool, group)), ...next };
  },

  // Unlike the updates of pools and clients, it keeps what the call omits.
  UpdateGroup({ service, input }) {
    const pool = poolOf(service.state, input);
    const group = groupOf(pool, input);
    Object.assign(group, readDetails(input), { modifiedAt: service.clock.now() });
    return { Group: describeGroup(pool, group) };
  },

  DeleteGroup({ service, input }) {
    const pool = poolOf(service.state, input);
    const { name } = groupOf(pool, input);
    pool.groups.delete(name);
    for (const user of pool.users.values())
      user.groups = user.groups.filter((group) => group !== name);
    return {};
  },

  AdminAddUserToGroup({ service, input }) {
    const { pool, user } = adminUser(service.state, input);
    const group = groupOf(pool, input);
    if (!user.groups.includes(group.name)) user.groups.push(group.name);
    return {};
  },

  AdminRemoveUserFromGroup({ service, input }) {
    const { pool, user } = adminUser(service.state, input);
    const group = groupOf(pool, input);
    user.groups = user.groups.filter((name) => name !== group.name);
    return {};
  },

  AdminListGroupsForUser({ service, input }) {
    const { pool, user } = adminUser(service.state, input);
    const { items, next } = page(input, user.groups, sixtyByNextToken);
    return { Groups: items.map((name) => describeGroup(pool, findGroup(pool, name))), ...next };
  },

  ListUsersInGroup({ service, input }) {
    const pool = poolOf(service.state, input);
    const group = groupOf(pool, input);
    const members = [...pool.users.values()].filter((user) => user.groups.includes(group.name));
    const { items, next } = page(input, members, sixtyByNextToken);
    return { Users: items.map((user) => describeUser(user)), ...next };
  },
} satisfies Operations;

const groupOf = (pool: Pool, input: Input): Group => findGroup(pool, input.text('GroupName'));

function readDetails(input: Input): Pick<Group, 'description' | 'precedence' | 'roleArn'> {
  const description = input.optionalText('Description');
  const precedence = input.integer('Precedence');
  const roleArn = input.optionalText('RoleArn');
  return {
    ...(description !== undefined && { description }),
    ...(precedence !== undefined && { precedence }),
    ...(roleArn !== undefined && { roleArn }),
  };
}

function findGroup(pool: Pool, name: string): Group {
  const group = pool.groups.get(name);
  if (!group) throw resourceNotFound('Group not found.');
  return group;
}

const describeGroup = (pool: Pool, group: Group) => ({
  GroupName: group.name,
  UserPoolId: pool.id,
  ...(group.description !== undefined && { Description: group.description }),
  ...(group.precedence !== undefined && { Precedence: group.precedence }),
  ...(group.roleArn !== undefined && { RoleArn: group.roleArn }),
  LastModifiedDate: epochSeconds(group.modifiedAt),
  CreationDate: epochSeconds(group.createdAt),
});
