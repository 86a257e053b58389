'use client';
import { devicesWays, type OwnDevice } from '@countersign/core/account';
import type { ReactNode } from 'react';
import { format, formatNodes, useMessages } from '../../messages.ts';
import { useAnnouncement } from '../../parts/announcer.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ConfirmedAction } from '../confirmed-action.tsx';
import { List, ListItem } from '../list.tsx';
import { Loaded } from '../loaded.tsx';
import { Moment } from '../moment.tsx';
import { Refusal } from '../refusal.tsx';
import { Section } from '../section.tsx';
import type { SectionProps } from '../section-props.ts';
import { useAction } from '../use-action.ts';
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
      {!remembered && <Remember {...{ props, section, device, name }} />}
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

function Remember({ props, section, device, name }: DeviceItemProps & { name: string }): ReactNode {
  const text = useMessages('accountDevices', messages);
  const { pending, problem, run } = useAction<undefined>((_, options) =>
    section.remember(device, options),
  );
  useAnnouncement('polite', text.remembering, pending || undefined);
  return (
    <>
      <Refusal {...props} problem={problem} ways={devicesWays} />
      <LinkButton aria-disabled={pending || undefined} onClick={() => run(undefined)}>
        <span>{pending ? text.remembering : text.remember}</span>{' '}
        <span className="cs-visually-hidden">{name}</span>
      </LinkButton>
    </>
  );
}
