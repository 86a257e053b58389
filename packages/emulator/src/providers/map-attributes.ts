import type { IdentityProvider, Pool, ProviderPerson } from '../model/pool.ts';
import { verifiedMarks } from '../pools/schema.ts';
import { invalidParameter } from '../service-error.ts';

/**
 * Returns a person's claims as attributes of the pool. An address or number counts as unverified
 * unless the provider's mapping has its mark.
 * @throws {ServiceError} InvalidParameterException naming the required attributes that are missing.
 */
export function mapAttributes(
  pool: Pool,
  { mapping }: IdentityProvider,
  { claims }: ProviderPerson,
): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [attribute, claim] of mapping) {
    const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
    if (attribute !== 'username' && value !== undefined) attributes.set(attribute, value);
  }
  for (const mark of verifiedMarks)
    if (attributes.has(mark.replace(/_verified$/, '')) && !attributes.has(mark))
      attributes.set(mark, 'false');
  const missing = pool.settings.schema
    .filter(({ name, required }) => required && name !== 'sub' && !attributes.get(name))
    .map(({ name }) => name);
  // Apps on GitHub look for this text in error_description.
  if (missing.length > 0) throw invalidParameter(`attributes required: [${missing.join(', ')}]`);
  return attributes;
}
