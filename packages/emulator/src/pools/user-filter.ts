import { triggerAttributes } from '../lambdas/trigger.ts';
import type { User } from '../model/user.ts';
import { invalidParameter } from '../service-error.ts';

/**
 * The attributes that ListUsers can search, and whether it ignores their case.
 * Source: API reference, ListUsers, Filter.
 */
const searchable: ReadonlyMap<string, 'as it is' | 'ignoring case'> = new Map([
  ['username', 'as it is'],
  ['email', 'as it is'],
  ['phone_number', 'as it is'],
  ['name', 'as it is'],
  ['given_name', 'as it is'],
  ['family_name', 'as it is'],
  ['preferred_username', 'as it is'],
  ['cognito:user_status', 'ignoring case'],
  ['status', 'as it is'],
  ['sub', 'as it is'],
]);

/**
 * Reads a filter of ListUsers: `name = "value"` or `name ^= "value"`.
 * @throws {ServiceError} InvalidParameterException for any other form, and for attributes that
 *   cannot be searched.
 */
export function readFilter(filter: string): (user: User) => boolean {
  if (filter === '') return () => true;
  const match = /^\s*"?([\w:]+)"?\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/.exec(filter);
  if (!match) throw invalidParameter('Error while parsing filter.');
  const [, name = '', operator, quoted = ''] = match;
  const comparison = searchable.get(name);
  if (!comparison) throw invalidParameter(`Invalid search attribute: ${name}`);
  const folded = (text: string) => (comparison === 'as it is' ? text : text.toLowerCase());
  const value = folded(quoted.replace(/\\(.)/g, '$1'));
  return (user) => {
    const own = new Map([
      ...Object.entries(triggerAttributes(user)),
      ['username', user.username],
      ['status', user.enabled ? 'Enabled' : 'Disabled'],
    ]);
    const found = folded(own.get(name) ?? '');
    return operator === '=' ? found === value : found.startsWith(value);
  };
}
