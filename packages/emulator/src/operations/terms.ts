import type { Input } from '../input.ts';
import type { Client } from '../model/client.ts';
import type { Pool, Terms } from '../model/pool.ts';
import { adminClient, poolOf } from '../pools/find.ts';
import { epochSeconds } from '../pools/users.ts';
import { resourceNotFound, ServiceError } from '../service-error.ts';
import type { Operations } from './call.ts';
import { page } from './page.ts';

/** Links to a client's terms of use and privacy policy, by language. */
export const termsOperations = {
  CreateTerms({ service, input }) {
    const { pool, client } = adminClient(service.state, input);
    const name = input.text('TermsName');
    if (termsNamed(pool, client, name))
      throw new ServiceError('TermsExistsException', `The client has ${name} already.`);
    const now = service.clock.now();
    const terms: Terms = {
      id: crypto.randomUUID(),
      clientId: client.id,
      name,
      links: Object.fromEntries(input.map('Links')),
      createdAt: now,
      modifiedAt: now,
    };
    pool.terms.set(terms.id, terms);
    return { Terms: describeTerms(pool, terms) };
  },

  DescribeTerms({ service, input }) {
    const pool = poolOf(service.state, input);
    return { Terms: describeTerms(pool, termsOf(pool, input)) };
  },

  DescribeTermsByClient({ service, input }) {
    const { pool, client } = adminClient(service.state, input);
    const name = input.text('TermsName');
    const terms = termsNamed(pool, client, name);
    if (!terms) throw termsNotFound();
    return { Terms: describeTerms(pool, terms) };
  },

  UpdateTerms({ service, input }) {
    const pool = poolOf(service.state, input);
    const terms = termsOf(pool, input);
    const name = input.optionalText('TermsName');
    Object.assign(terms, {
      ...(name !== undefined && { name }),
      ...(input.has('Links') && { links: Object.fromEntries(input.map('Links')) }),
      modifiedAt: service.clock.now(),
    });
    return { Terms: describeTerms(pool, terms) };
  },

  DeleteTerms({ service, input }) {
    const pool = poolOf(service.state, input);
    pool.terms.delete(termsOf(pool, input).id);
    return {};
  },

  ListTerms({ service, input }) {
    const pool = poolOf(service.state, input);
    const paging = { count: 'MaxResults', token: 'NextToken', max: 60 } as const;
    const { items, next } = page(input, [...pool.terms.values()], paging);
    return { Terms: items.map(summarize), ...next };
  },
} satisfies Operations;

/** @throws {ServiceError} ResourceNotFoundException. */
function termsOf(pool: Pool, input: Input): Terms {
  const terms = pool.terms.get(input.text('TermsId'));
  if (!terms) throw termsNotFound();
  return terms;
}

const termsNotFound = () => resourceNotFound('Terms do not exist.');

const termsNamed = (pool: Pool, client: Client, name: string): Terms | undefined =>
  [...pool.terms.values()].find((terms) => terms.clientId === client.id && terms.name === name);

// The only enforcement and the only source that the API has.
const summarize = ({ id, name, createdAt, modifiedAt }: Terms) => ({
  TermsId: id,
  TermsName: name,
  Enforcement: 'NONE',
  CreationDate: epochSeconds(createdAt),
  LastModifiedDate: epochSeconds(modifiedAt),
});

const describeTerms = (pool: Pool, terms: Terms) => ({
  ...summarize(terms),
  UserPoolId: pool.id,
  ClientId: terms.clientId,
  TermsSource: 'LINK',
  Links: terms.links,
});
