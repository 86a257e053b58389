import type { Group, Pool } from '../model/pool.ts';
import { describeUser } from '../pools/describe-user.ts';
import { adminUser, poolOf } from '../pools/find.ts';
import { epochSeconds } from '../pools/users.ts';
import { resourceNotFound, ServiceError } from '../service-error.ts';
import type { Operations } from './call.ts';
import { page, sixtyByNextToken } from './page.ts';

export const groupOperations: Operations = {
  CreateGroup({ service, input }) {
    const pool = poolOf(service.state, input);
    const name = input.text('GroupName');
    if (pool.groups.has(name))
      throw new ServiceError('GroupExistsException', 'A group with the name already exists.');
    const description = input.optionalText('Description');
    const precedence = input.integer('Precedence');
    const roleArn = input.optionalText('RoleArn');
    const now = service.clock.now();
    const group: Group = {
      name,
      ...(description !== undefined && { description }),
      ...(precedence !== undefined && { precedence }),
      ...(roleArn !== undefined && { roleArn }),
      createdAt: now,
      modifiedAt: now,
    };
    pool.groups.set(name, group);
    return { Group: describeGroup(pool, group) };
  },

  AdminAddUserToGroup({ service, input }) {
    const { pool, user } = adminUser(service.state, input);
    const group = findGroup(pool, input.text('GroupName'));
    if (!user.groups.includes(group.name)) user.groups.push(group.name);
    return {};
  },

  AdminRemoveUserFromGroup({ service, input }) {
    const { pool, user } = adminUser(service.state, input);
    const group = findGroup(pool, input.text('GroupName'));
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
    const group = findGroup(pool, input.text('GroupName'));
    const members = [...pool.users.values()].filter((user) => user.groups.includes(group.name));
    const { items, next } = page(input, members, sixtyByNextToken);
    return { Users: items.map((user) => describeUser(user)), ...next };
  },
};

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
