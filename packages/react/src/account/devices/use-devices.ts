'use client';
import {
  devicesOf,
  forgetDevice,
  type OwnDevice,
  type Read,
  rememberDevice,
} from '@countersign/core/account';
import type { DeviceStore } from '@countersign/core/device-store';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { mapRead } from '../map-read.ts';
import type { SectionProps } from '../section-props.ts';
import { useResource } from '../use-resource.ts';

export interface DevicesOptions extends Pick<SectionProps, 'account'> {
  /** Where the app keeps the keys of remembered devices, so that the section marks this device. */
  deviceStore?: DeviceStore | undefined;
  /** Cognito's own name for the user, under which the store keeps the device. */
  username?: string | undefined;
}

export interface DevicesSection {
  read: Read<readonly OwnDevice[]>;
  /** The key of this device; undefined until the page hydrates, and when the store has none. */
  thisOne: string | undefined;
  remember(device: OwnDevice, options: { signal: AbortSignal }): Promise<void>;
  forget(device: OwnDevice, options: { signal: AbortSignal }): Promise<void>;
  /** What the user did last, with the name of the device. */
  outcome:
    | { readonly done: 'remembered' | 'forgotten'; readonly name: string | undefined }
    | undefined;
}

/** State and actions of the section `devices`, without its markup. */
export function useDevices(options: DevicesOptions): DevicesSection {
  const { account, deviceStore, username = '' } = options;
  const devices = useResource(account, 'devices');
  const [outcome, setOutcome] = useState<DevicesSection['outcome']>();
  const thisOne = useSyncExternalStore(
    never,
    () => deviceStore?.get(username)?.deviceKey,
    () => undefined,
  );
  const read = useMemo(() => mapRead(devices, devicesOf), [devices]);
  return {
    read,
    thisOne,
    async remember({ key, name }, calling) {
      await rememberDevice(account, key, calling);
      setOutcome({ done: 'remembered', name });
    },
    async forget({ key, name }, calling) {
      await forgetDevice(account, key, calling);
      // Cognito no longer accepts the secret of a forgotten device.
      if (key === thisOne) deviceStore?.remove(username);
      setOutcome({ done: 'forgotten', name });
    },
    outcome,
  };
}

const never = () => () => {};
