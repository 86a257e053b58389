import { isObject } from '../challenges/parameters.ts';
import { readStored, type WebStorage, writeStored } from './web-storage.ts';

/** A remembered device's keys. The password is a secret, made here and known to nobody else. */
export interface DeviceRecord {
  /** e.g. `us-east-1_2f9c1b7e-…`. */
  deviceKey: string;
  deviceGroupKey: string;
  /** Base64 text, used as that text. */
  devicePassword: string;
}

/** Keeps one device per user. */
export interface DeviceStore {
  /** The device of that user, under the service's name for them or a name they typed before. */
  get(username: string): DeviceRecord | undefined;
  /** Keeps it under the service's name, and has what was typed lead there. */
  set(username: string, device: DeviceRecord, typed?: string): void;
  remove(username: string): void;
}

/**
 * A device store in `localStorage` or the like. A record that is not whole counts as none: a key
 * without its password would make every sign-in fail. Where pages of several user pools share an
 * origin, give each pool a `prefix` of its own.
 */
export function createDeviceStore(
  storage: WebStorage,
  { prefix = 'countersign.device.' }: { prefix?: string } = {},
): DeviceStore {
  const canonical = (name: string): string => {
    const stored = readStored(storage, prefix + name);
    return isObject(stored) && typeof stored['username'] === 'string' ? stored['username'] : name;
  };
  return {
    get(username) {
      const stored = readStored(storage, prefix + canonical(username));
      if (!isObject(stored)) return undefined;
      const { deviceKey, deviceGroupKey, devicePassword } = stored;
      return isKey(deviceKey) && isText(deviceGroupKey) && isText(devicePassword)
        ? { deviceKey, deviceGroupKey, devicePassword }
        : undefined;
    },
    set(username, device, typed = username) {
      writeStored(storage, prefix + username, device);
      if (typed !== username) writeStored(storage, prefix + typed, { username });
    },
    remove: (username) => writeStored(storage, prefix + canonical(username), undefined),
  };
}

/** As the service makes them; others are refused with an error that is not about devices. */
const isKey = (value: unknown): value is string =>
  isText(value) && value.length <= 55 && /^[\w-]+_[0-9a-f-]+$/.test(value);

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
