import type { Pool, ProviderPerson } from '../model/pool.ts';
import type { Service } from '../service.ts';
import { applyInput } from './call-operation.ts';
import { listAt, objectAt, onlyKnown, textAt } from './seed-reader.ts';

/** Creates an identity provider, and the people who can sign in there. */
export async function applyProvider(
  service: Service,
  pool: Pool,
  value: unknown,
  path: string,
): Promise<void> {
  const { people, ...input } = objectAt(value, path);
  await applyInput(service, pool, 'CreateIdentityProvider', input, path);
  const provider = pool.providers.get(textAt(input['ProviderName'], `${path}.ProviderName`));
  if (provider)
    provider.people = listAt(people ?? [], `${path}.people`).map((person, index) =>
      readPerson(person, `${path}.people[${index}]`),
    );
}

function readPerson(value: unknown, path: string): ProviderPerson {
  const person = objectAt(value, path);
  onlyKnown(person, path, ['subject', 'claims']);
  const claims = objectAt(person['claims'] ?? {}, `${path}.claims`);
  return {
    subject: textAt(person['subject'], `${path}.subject`),
    claims: Object.fromEntries(
      Object.entries(claims).map(([name, claim]) => [
        name,
        textAt(claim, `${path}.claims.${name}`),
      ]),
    ),
  };
}
