import { ChallengeError } from '../challenge-error.ts';
import type { DeviceDescription } from '../operations/shapes.ts';
import type { AccountClient } from './create-account.ts';
import type { Calling } from './own-call.ts';
import { attributesOf } from './resources.ts';
import { usualWays, type Ways } from './ways.ts';
import { idOf, momentOf, shownText, withIds } from './wire-values.ts';

/** A device as its user sees it. Dates are in ms since the epoch. */
export interface OwnDevice {
  readonly key: string;
  /** The name that the browser gave; undefined when the pool keeps no name, or none that can be shown. */
  readonly name: string | undefined;
  readonly lastSeen: number | undefined;
  /** True when a sign-in on this device skips the second step. */
  readonly remembered: boolean;
}

/** Reads the devices of a list as Cognito describes them. */
export const devicesOf = (listed: readonly DeviceDescription[]): readonly OwnDevice[] =>
  withIds(listed.map(readDevice), ({ key }) => key);

/** Reads a device as Cognito describes it. */
export function readDevice(device: DeviceDescription): OwnDevice {
  const { DeviceKey, DeviceAttributes, DeviceLastAuthenticatedDate, DeviceCreateDate } = device;
  const attributes = attributesOf(DeviceAttributes);
  return {
    key: idOf(DeviceKey),
    name: shownText(attributes['device_name']),
    lastSeen: momentOf(DeviceLastAuthenticatedDate) ?? momentOf(DeviceCreateDate),
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
