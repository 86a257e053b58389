import type { Input } from '../input.ts';
import type { Pool } from '../model/pool.ts';
import { poolArn } from '../pools/describe-pool.ts';
import { replicaHere } from '../replicas/settings.ts';
import type { Service } from '../service.ts';
import { invalidParameter, resourceNotFound } from '../service-error.ts';
import type { Operations } from './call.ts';

/** Source: AWS general reference, tags of a resource. */
const maxTags = 50;

/** The tags of a pool, which DescribeUserPool shows as `UserPoolTags`. */
export const tagOperations = {
  TagResource({ service, input }) {
    const pool = taggedPool(service, input);
    const tags = new Map([...tagsOf(pool), ...input.map('Tags')]);
    if (tags.size > maxTags) throw invalidParameter(`A user pool can have ${maxTags} tags.`);
    setTags(pool, tags);
    return {};
  },

  UntagResource({ service, input }) {
    const pool = taggedPool(service, input);
    const tags = tagsOf(pool);
    for (const key of input.texts('TagKeys') ?? []) tags.delete(key);
    setTags(pool, tags);
    return {};
  },

  ListTagsForResource: ({ service, input }) => ({
    Tags: Object.fromEntries(tagsOf(taggedPool(service, input))),
  }),
} satisfies Operations;

/** @throws {ServiceError} ResourceNotFoundException. */
function taggedPool({ state }: Service, input: Input): Pool {
  const arn = input.text('ResourceArn');
  const pool = state.pools.get(arn.split('/').at(-1) ?? '');
  if (!pool || poolArn(pool) !== arn) throw resourceNotFound(`Resource ${arn} does not exist.`);
  return pool;
}

const tagsOf = ({ settings }: Pool): Map<string, string> =>
  // The model has checked that they are texts.
  new Map(Object.entries((settings.raw['UserPoolTags'] ?? {}) as Record<string, string>));

function setTags(pool: Pool, tags: ReadonlyMap<string, string>): void {
  const { raw } = replicaHere(pool) ?? pool.settings;
  raw['UserPoolTags'] = Object.fromEntries(tags);
}
