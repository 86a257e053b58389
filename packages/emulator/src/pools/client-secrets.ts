import { sameText } from '../bytes.ts';
import type { Client, ClientSecret } from '../model/client.ts';

/**
 * Makes the entry of a secret. Its id has the time in it, so two of one time get different ones.
 * Source: API reference, ClientSecretDescriptorType.
 */
export function makeSecret(
  clientId: string,
  others: readonly ClientSecret[],
  value: string,
  now: number,
): ClientSecret {
  const createdAt = Math.max(now, ...others.map((other) => other.createdAt + 1));
  return { id: `${clientId}--${createdAt}`, value, createdAt };
}

/** Whether a call comes from the client: it sends one of the secrets, or none where none exists. */
export const provesClient = (client: Client, secret: string | undefined): boolean =>
  client.secrets.length === 0 ? secret === undefined : isSecret(client, secret ?? '');

const isSecret = ({ secrets }: Client, text: string): boolean =>
  secrets.filter(({ value }) => sameText(value, text)).length > 0;
