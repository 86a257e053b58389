import { type Input, textOf } from '../http/read-input.ts';
import { isObject } from '../http/read-request.ts';

/**
 * Where the call came from, for the pool's threat protection: the address as this server knows it,
 * and what the pool's own script found out on the page. Everything else a page says is dropped.
 */
export function userContext(ip: string | undefined, input: Input) {
  const encoded = encodedData(input);
  if (ip === undefined && encoded === undefined) return { UserContextData: undefined };
  return { UserContextData: { IpAddress: ip, EncodedData: encoded } };
}

export function encodedData({ UserContextData: context }: Input): string | undefined {
  return isObject(context) ? textOf(context, 'EncodedData') : undefined;
}
