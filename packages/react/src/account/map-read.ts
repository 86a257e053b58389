import type { Read } from '@countersign/core/account';

/** Returns what `to` makes of the data, once they are known. */
export const mapRead = <T, U>(read: Read<T>, to: (data: T) => U): Read<U> =>
  read.status === 'ready' ? { status: 'ready', data: to(read.data) } : read;
