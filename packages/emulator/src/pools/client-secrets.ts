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

/** Whether a text is one of the client's secrets; never true for a client without one. */
export const isSecret = ({ secrets }: Client, text: string): boolean =>
  secrets.filter(({ value }) => sameText(value, text)).length > 0;
