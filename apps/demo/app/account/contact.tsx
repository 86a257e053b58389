'use client';

import { format } from '@countersign/react';
import { useCode } from '@countersign/react/hooks';
import { CodeField, FormError, Resend, Stage, Submit } from '@countersign/react/parts';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { OwnUser, Read } from '../../lib/read-account.ts';
import { AccountForm } from './account-form.tsx';
import { useAccount, useAccountText } from './account-provider.tsx';
import { Outcome, Section } from './section.tsx';
import { takeFocus } from './take-focus.ts';
import { useCall } from './use-change.ts';

const channels = ['email', 'phone_number'] as const;
type Channel = (typeof channels)[number];

/** Where codes can be sent, and a code to prove what is not proven yet. */
export function Contact({ user }: { user: Read<OwnUser> }) {
  const text = useAccountText('contact');
  const heading = useRef<HTMLHeadingElement>(null);
  const [verified, setVerified] = useState<Channel>();
  if (user === 'failed') return <Section title={text.title} isUnread />;
  return (
    <Section title={text.title} heading={heading}>
      <Outcome>{verified && format(text.done, { attribute: text[verified] })}</Outcome>
      <ul className="demo-list">
        {channels.map((channel) => (
          <ChannelRow
            key={channel}
            channel={channel}
            address={user.attributes[channel]}
            isVerified={user.attributes[`${channel}_verified`] === 'true' || channel === verified}
            onVerified={() => {
              heading.current?.focus();
              setVerified(channel);
            }}
            onCancel={() => heading.current?.focus()}
          />
        ))}
      </ul>
    </Section>
  );
}

interface RowProps {
  channel: Channel;
  address: string | undefined;
  isVerified: boolean;
  onVerified: () => void;
  onCancel: () => void;
}

function ChannelRow({ channel, address, isVerified, onVerified, onCancel }: RowProps) {
  const { call } = useAccount();
  const text = useAccountText('contact');
  const [sentTo, setSentTo] = useState<{ destination: string | undefined }>();
  const send = useCall(async (_, options) => {
    const input = { AttributeName: channel };
    const { CodeDeliveryDetails } = await call('GetUserAttributeVerificationCode', input, options);
    setSentTo({ destination: CodeDeliveryDetails?.Destination });
  });
  const state = isVerified ? text.verified : text.unverified;
  return (
    <li>
      <div>
        <p>{text[channel]}</p>
        <p className="demo-muted">
          {address ? <bdi>{address}</bdi> : text.none}
          {address && ` · ${state}`}
        </p>
      </div>
      {address && !isVerified && (
        <Stage name={sentTo ? 'code' : 'ask'}>
          {sentTo ? (
            <ProveByCode
              channel={channel}
              destination={sentTo.destination}
              onVerified={onVerified}
              onCancel={() => {
                onCancel();
                setSentTo(undefined);
              }}
            />
          ) : (
            <div>
              <FormError problem={send.problem} />
              <button
                className="demo-link"
                type="button"
                aria-disabled={send.pending}
                onClick={() => send.run()}
              >
                {send.pending ? text.sending : text.verify}
                <span className="demo-hidden"> {text[channel]}</span>
              </button>
            </div>
          )}
        </Stage>
      )}
    </li>
  );
}

interface ProveProps {
  channel: Channel;
  /** Masked by Cognito. */
  destination: string | undefined;
  onVerified: () => void;
  onCancel: () => void;
}

function ProveByCode({ channel, destination, onVerified, onCancel }: ProveProps) {
  const router = useRouter();
  const { call } = useAccount();
  const text = useAccountText('contact');
  const { form, code, pending, problem } = useCode({
    onAnswer: async ({ code: Code }, options) => {
      await call('VerifyUserAttribute', { AttributeName: channel, Code }, options);
      onVerified();
      router.refresh();
    },
  });
  const sent = destination ? format(text.sentTo, { destination }) : text.sent;
  return (
    <AccountForm {...form} label={text[channel]}>
      <p ref={takeFocus} tabIndex={-1}>
        {sent}
      </p>
      <FormError problem={problem} />
      <CodeField {...code} label={text.code} />
      <Submit pending={pending} pendingLabel={text.confirming}>
        {text.confirm}
      </Submit>
      <div className="cs-ways">
        <button className="cs-link" type="button" onClick={onCancel}>
          {text.cancel}
        </button>
        <Resend
          onResend={async () => {
            await call('GetUserAttributeVerificationCode', { AttributeName: channel });
          }}
        />
      </div>
    </AccountForm>
  );
}
