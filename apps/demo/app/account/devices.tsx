'use client';

import { ChallengeError } from '@countersign/core';
import type { DeviceDescription } from '@countersign/core/transport';
import { formatNodes } from '@countersign/react';
import { useRef, useState, useSyncExternalStore } from 'react';
import { deviceStore } from '../../lib/browser-storage.ts';
import type { Read } from '../../lib/read-account.ts';
import { Moment } from '../moment.tsx';
import { useAccount, useAccountText } from './account-provider.tsx';
import { ConfirmedButton } from './confirmed-button.tsx';
import { Outcome, Section } from './section.tsx';
import { useChange } from './use-change.ts';

/** Devices the pool remembers, and which of them this is. */
export function Devices({ devices }: { devices: Read<readonly DeviceDescription[]> }) {
  const text = useAccountText('devices');
  const heading = useRef<HTMLHeadingElement>(null);
  const [forgotten, setForgotten] = useState<readonly string[]>([]);
  if (devices === 'failed') return <Section title={text.title} isUnread />;
  const left = devices.filter(({ DeviceKey = '' }) => !forgotten.includes(DeviceKey));
  return (
    <Section title={text.title} heading={heading}>
      <p className="demo-muted">{text.intro}</p>
      <Outcome>{forgotten.length > 0 && text.forgotten}</Outcome>
      {left.length === 0 && <p className="demo-muted">{text.none}</p>}
      <ul className="demo-list">
        {left.map(({ DeviceKey = '', ...device }) => (
          <DeviceRow
            key={DeviceKey}
            deviceKey={DeviceKey}
            device={device}
            onForgotten={() => {
              heading.current?.focus();
              setForgotten([...forgotten, DeviceKey]);
            }}
          />
        ))}
      </ul>
    </Section>
  );
}

interface RowProps {
  deviceKey: string;
  device: DeviceDescription;
  onForgotten: () => void;
}

function DeviceRow({ deviceKey: DeviceKey, device, onForgotten }: RowProps) {
  const { call, username } = useAccount();
  const text = useAccountText('devices');
  const isThis = useIsThisDevice(DeviceKey, username);
  const change = useChange(async (_, options) => {
    try {
      await call('ForgetDevice', { DeviceKey }, options);
    } catch (error) {
      // Another page has removed the device already.
      if (!(error instanceof ChallengeError && error.kind === 'device-not-found')) throw error;
    }
    if (isThis) deviceStore.remove(username);
    onForgotten();
  });
  const attributes = new Map(device.DeviceAttributes?.map(({ Name, Value }) => [Name, Value]));
  const name = attributes.get('device_name') ?? text.unnamed;
  const seen = device.DeviceLastAuthenticatedDate ?? device.DeviceCreateDate;
  return (
    <li>
      <div>
        <p>
          <bdi>{name}</bdi> {isThis && <span className="demo-badge">{text.thisOne}</span>}
        </p>
        <p className="demo-muted">
          {seen !== undefined && formatNodes(text.lastSeen, { when: <Moment at={seen * 1000} /> })}
          {attributes.get('dev:device_remembered_status') === 'not_remembered' &&
            ` · ${text.notRemembered}`}
        </p>
      </div>
      <ConfirmedButton
        label={text.forget}
        of={name}
        question={text.question}
        confirm={text.confirm}
        keep={text.keep}
        pendingLabel={text.forgetting}
        change={change}
      />
    </li>
  );
}

/** Whether this browser holds the key of a device; a server cannot know. */
function useIsThisDevice(deviceKey: string, username: string): boolean {
  return useSyncExternalStore(
    never,
    () => deviceStore.get(username)?.deviceKey === deviceKey,
    () => false,
  );
}

const never = () => () => {};
