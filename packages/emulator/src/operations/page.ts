import type { Input } from '../input.ts';
import { invalidParameter } from '../service-error.ts';

/** The names of an operation's members for paging, and its largest page size. */
interface Paging {
  count: 'Limit' | 'MaxResults';
  token: 'NextToken' | 'PaginationToken';
  max: number;
}

/**
 * Returns one page of a list, and the token of the next page if there is one. A page size of 0
 * stands for the largest.
 * @throws {ServiceError} InvalidParameterException for a made-up token.
 */
export function page<T>(
  input: Input,
  items: readonly T[],
  { count, token, max }: Paging,
): { items: T[]; next: Record<string, string> } {
  const size = input.integer(count) || max;
  const start = input.optionalText(token) ?? '0';
  if (!/^\d{1,9}$/.test(start)) throw invalidParameter(`Invalid ${token}.`);
  const end = Number(start) + size;
  return {
    items: items.slice(Number(start), end),
    next: items.length > end ? { [token]: String(end) } : {},
  };
}

/** Source: API reference, AdminListGroupsForUser, ListUsersInGroup. */
export const sixtyByNextToken: Paging = { count: 'Limit', token: 'NextToken', max: 60 };
/** Source: API reference, ListUsers, ListDevices, AdminListDevices. */
export const sixtyByPaginationToken: Paging = { ...sixtyByNextToken, token: 'PaginationToken' };
