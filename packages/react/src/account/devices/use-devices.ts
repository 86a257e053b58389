'use client';
import {
  forgetDevice,
  type OwnDevice,
  type Read,
  readDevice,
  rememberDevice,
} from '@countersign/core/account';
import type { DeviceStore } from '@countersign/core/device-store';
import { useMemo, useState, useSyncExternalStore } from 'react';
import type { SectionProps } from '../section-props.ts';
import { useResource } from '../use-resource.ts';

export interface DevicesOptions extends Pick<SectionProps, 'account'> {
  /** Where the app keeps the keys of remembered devices, so that this device is marked. */
  deviceStore?: DeviceStore | undefined;
  /** Whose device, as the store has it: Cognito's own name for the user. */
  username?: string | undefined;
}

export interface DevicesSection {
  read: Read<readonly OwnDevice[]>;
  /** The key of this device, once the page has come alive. */
  thisOne: string | undefined;
  remember(device: OwnDevice, options: { signal: AbortSignal }): Promise<void>;
  forget(device: OwnDevice, options: { signal: AbortSignal }): Promise<void>;
  /** What was done last, with the name of the device. */
  outcome:
    | { readonly done: 'remembered' | 'forgotten'; readonly name: string | undefined }
    | undefined;
}

/** Everything but the look of the section `devices`. */
export function useDevices(options: DevicesOptions): DevicesSection {
  const { account, deviceStore, username = '' } = options;
  const devices = useResource(account, 'devices');
  const [outcome, setOutcome] = useState<DevicesSection['outcome']>();
  const thisOne = useSyncExternalStore(
    never,
    () => deviceStore?.get(username)?.deviceKey,
    () => undefined,
  );
  const read = useMemo(
    (): DevicesSection['read'] =>
      devices.status === 'ready'
        ? { status: 'ready', data: devices.data.map(readDevice) }
        : devices,
    [devices],
  );
  return {
    read,
    thisOne,
    async remember({ key, name }, calling) {
      await rememberDevice(account, key, calling);
      setOutcome({ done: 'remembered', name });
    },
    async forget({ key, name }, calling) {
      await forgetDevice(account, key, calling);
      // Its secret proves nothing any more.
      if (key === thisOne) deviceStore?.remove(username);
      setOutcome({ done: 'forgotten', name });
    },
    outcome,
  };
}

const never = () => () => {};
