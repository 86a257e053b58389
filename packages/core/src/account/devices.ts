import { ChallengeError } from '../challenge-error.ts';
import type { DeviceDescription } from '../operations/shapes.ts';
import type { AccountClient } from './create-account.ts';
import type { Calling } from './own-call.ts';
import { attributesOf } from './resources.ts';
import { usualWays, type Ways } from './ways.ts';

/** A device as its user sees it. Dates are in ms since the epoch. */
export interface OwnDevice {
  readonly key: string;
  /** The name that the browser gave; undefined when the pool keeps no name. */
  readonly name: string | undefined;
  readonly lastSeen: number | undefined;
  /** True when a sign-in on this device skips the second step. */
  readonly remembered: boolean;
}

/** Reads a device as Cognito describes it. */
export function readDevice(device: DeviceDescription): OwnDevice {
  const {
    DeviceKey = '',
    DeviceAttributes,
    DeviceLastAuthenticatedDate,
    DeviceCreateDate,
  } = device;
  const attributes = attributesOf(DeviceAttributes);
  const seen = DeviceLastAuthenticatedDate ?? DeviceCreateDate;
  return {
    key: DeviceKey,
    name: attributes['device_name'] || undefined,
    lastSeen: typeof seen === 'number' ? seen * 1000 : undefined,
    remembered: attributes['dev:device_remembered_status'] !== 'not_remembered',
  };
}

/** Remembers a device, so that a sign-in there skips the second step. */
export async function rememberDevice(
  account: AccountClient,
  key: string,
  calling?: Calling,
): Promise<void> {
  const status = { DeviceKey: key, DeviceRememberedStatus: 'remembered' } as const;
  await account.call('UpdateDeviceStatus', status, calling);
  void account.load('devices', true);
}

/** Forgets a device. Succeeds when the device was forgotten already. */
export async function forgetDevice(
  account: AccountClient,
  key: string,
  calling?: Calling,
): Promise<void> {
  try {
    await account.call('ForgetDevice', { DeviceKey: key }, calling);
  } catch (cause) {
    // Another tab or device has already forgotten it.
    const isGone = cause instanceof ChallengeError && cause.kind === 'device-not-found';
    if (!isGone) throw cause;
  }
  void account.load('devices', true);
}

/** What each refusal leads to. Source: Cognito API reference, Errors of ForgetDevice. */
export const devicesWays: Ways = { ...usualWays };
