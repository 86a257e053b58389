'use client';
import { devicesWays, type OwnDevice } from '@countersign/core/account';
import type { ReactNode } from 'react';
import { format, formatNodes, useMessages } from '../../messages.ts';
import { Notice } from '../../parts/notice.tsx';
import { ActionButton } from '../action-button.tsx';
import { ConfirmedAction } from '../confirmed-action.tsx';
import { List, ListItem } from '../list.tsx';
import { Loaded } from '../loaded.tsx';
import { Moment } from '../moment.tsx';
import { Section } from '../section.tsx';
import type { SectionProps } from '../section-props.ts';
import { messages } from './devices.messages.ts';
import { type DevicesOptions, type DevicesSection, useDevices } from './use-devices.ts';

export interface DevicesProps extends SectionProps, DevicesOptions {}

/** Lists the devices of the user, which of them this one is, and forgets them. */
export function Devices(props: DevicesProps): ReactNode {
  const { className, ref } = props;
  const section = useDevices(props);
  const text = useMessages('accountDevices', messages);
  const { outcome } = section;
  const name = outcome?.name ?? text.unnamed;
  return (
    <Section name="devices" {...{ className, ref }} description={text.intro}>
      <Notice text={outcome && format(text[outcome.done], { name })} />
      <Loaded {...props} resource="devices" read={section.read} ways={devicesWays}>
        {(devices) =>
          devices.length === 0 ? (
            <p className="cs-hint">{text.none}</p>
          ) : (
            <List>
              {devices.map((device) => (
                <DeviceItem key={device.key} {...{ props, section, device }} />
              ))}
            </List>
          )
        }
      </Loaded>
    </Section>
  );
}

interface DeviceItemProps {
  props: DevicesProps;
  section: DevicesSection;
  device: OwnDevice;
}

function DeviceItem({ props, section, device }: DeviceItemProps): ReactNode {
  const text = useMessages('accountDevices', messages);
  const { name = text.unnamed, lastSeen, remembered } = device;
  return (
    <ListItem
      name={name}
      badge={device.key === section.thisOne ? text.thisOne : undefined}
      details={
        <>
          {lastSeen !== undefined && formatNodes(text.lastSeen, { when: <Moment at={lastSeen} /> })}
          {!remembered && <span> · {text.notRemembered}</span>}
        </>
      }
    >
      {!remembered && (
        <ActionButton
          {...props}
          label={text.remember}
          of={name}
          pendingLabel={text.remembering}
          act={(_, options) => section.remember(device, options)}
          ways={devicesWays}
        />
      )}
      <ConfirmedAction
        {...props}
        label={text.forget}
        of={name}
        question={format(text.question, { name })}
        confirm={text.confirm}
        pendingLabel={text.forgetting}
        act={(_, options) => section.forget(device, options)}
        ways={devicesWays}
      />
    </ListItem>
  );
}
