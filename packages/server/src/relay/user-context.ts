import { type Input, textOf } from '../http/read-input.ts';
import { isObject } from '../http/read-request.ts';

/**
 * Returns what the pool's threat protection needs: the caller's address as this server knows it, and the
 * data that the pool's own script collected on the page. Drops everything else that the page sent.
 */
export function userContext(ip: string | undefined, input: Input) {
  const encoded = encodedData(input);
  if (ip === undefined && encoded === undefined) return { UserContextData: undefined };
  return { UserContextData: { IpAddress: ip, EncodedData: encoded } };
}

export function encodedData({ UserContextData: context }: Input): string | undefined {
  return isObject(context) ? textOf(context, 'EncodedData') : undefined;
}
