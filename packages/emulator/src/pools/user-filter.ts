import { triggerAttributes } from '../lambdas.ts';
import type { User } from '../model.ts';
import { invalidParameter } from '../service-error.ts';

/** `name = "value"` and `name ^= "value"`, the filters of ListUsers. */
export function readFilter(filter: string): (user: User) => boolean {
  if (filter === '') return () => true;
  const match = /^\s*"?([\w:]+)"?\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/.exec(filter);
  if (!match) throw invalidParameter('One or more requested filter is invalid.');
  const [, name = '', operator, quoted = ''] = match;
  const value = quoted.replace(/\\(.)/g, '$1');
  return (user) => {
    const own = new Map([
      ...Object.entries(triggerAttributes(user)),
      ['username', user.username],
      ['status', user.enabled ? 'Enabled' : 'Disabled'],
    ]);
    const found = own.get(name) ?? '';
    return operator === '=' ? found === value : found.startsWith(value);
  };
}
