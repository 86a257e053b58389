import { isObject } from '../challenges/parameters.ts';
import { readStored, type WebStorage, writeStored } from './web-storage.ts';

/** A remembered device's keys. The password is a secret that never leaves this device. */
export interface DeviceRecord {
  /** e.g. `us-east-1_2f9c1b7e-…`. */
  deviceKey: string;
  deviceGroupKey: string;
  /** Base64. Its text, not its bytes, is the password. */
  devicePassword: string;
}

/** Stores one device per user. */
export interface DeviceStore {
  /**
   * Returns the user's device. `username` is the service's name for them, or a name that they typed
   * before.
   */
  get(username: string): DeviceRecord | undefined;
  /**
   * Stores the device under the service's name for the user, and `typed` as another name for it.
   */
  set(username: string, device: DeviceRecord, typed?: string): void;
  remove(username: string): void;
}

/**
 * Creates a device store in `localStorage` or similar storage. It ignores incomplete records: a key
 * without its password would make every sign-in fail. If pages of several user pools share an
 * origin, give each pool its own `prefix`.
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

/** The service's format. Cognito refuses other keys with an error that does not mention devices. */
const isKey = (value: unknown): value is string =>
  isText(value) && value.length <= 55 && /^[\w-]+_[0-9a-f-]+$/.test(value);

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
