'use client';
import { type Contact, contactWays, shownText } from '@countersign/core/account';
import type { ReactNode } from 'react';
import { format, useMessages } from '../messages.ts';
import { useAnnouncement } from '../parts/announcer.tsx';
import { Spinner } from '../parts/icons.tsx';
import { LinkButton, Ways } from '../parts/link-button.tsx';
import { ActionButton } from './action-button.tsx';
import { messages } from './contact.messages.ts';
import { Refusal } from './refusal.tsx';
import type { SectionProps } from './section-props.ts';
import { useAction } from './use-action.ts';
import type { ContactSection } from './use-contact.ts';

/** Texts of a section for an email address or a phone number. */
export interface ContactTexts {
  add: string;
  change: string;
  label: string;
  unproven: string;
}

export interface ContactPartProps {
  props: SectionProps;
  section: ContactSection;
  text: ContactTexts;
}

/** The email address or phone number in use, and what the user can do with it. Class: `.cs-contact`. */
export function ContactShown({
  props,
  section,
  text,
  contact: { value, isVerified },
}: ContactPartProps & { contact: Contact }): ReactNode {
  const own = useMessages('accountContact', messages);
  const send = useAction(section.send);
  useAnnouncement('polite', own.sending, send.pending || undefined);
  const change = <LinkButton onClick={section.edit}>{text.change}</LinkButton>;
  if (value === undefined) return <MainButton onClick={section.edit}>{text.add}</MainButton>;
  const shown = (hint: string | undefined) => (
    <div className="cs-contact">
      <p className="cs-list-name">
        <bdi dir="ltr">{shownText(value)}</bdi>{' '}
        <span className="cs-badge">{isVerified ? own.verified : own.unverified}</span>
      </p>
      {hint && <p className="cs-hint">{hint}</p>}
    </div>
  );
  const { provider } = section;
  // Each sign-in sets it to the provider's again.
  if (provider) return shown(format(own.atProvider, { provider }));
  return (
    <>
      {shown(isVerified ? undefined : text.unproven)}
      <Refusal {...props} problem={send.problem} ways={contactWays} />
      {section.needed ? (
        <p className="cs-hint">{own.needed}</p>
      ) : isVerified ? (
        <MainButton onClick={section.edit}>{text.change}</MainButton>
      ) : (
        <>
          <MainButton pending={send.pending} onClick={() => send.run(undefined)}>
            {send.pending ? own.sending : own.send}
          </MainButton>
          <Ways>
            {change}
            <PutBack {...{ props, section }} />
          </Ways>
        </>
      )}
    </>
  );
}

interface MainButtonProps {
  pending?: boolean;
  onClick: () => void;
  children: ReactNode;
}

const MainButton = ({ pending, onClick, children }: MainButtonProps): ReactNode => (
  <button
    type="button"
    className="cs-button"
    aria-disabled={pending || undefined}
    data-pending={pending || undefined}
    onClick={onClick}
  >
    {pending && <Spinner />}
    <span>{children}</span>
  </button>
);

/** Brings the last verified value back, if one that is not verified has replaced it. */
export function PutBack({ props, section }: Omit<ContactPartProps, 'text'>): ReactNode {
  const own = useMessages('accountContact', messages);
  const { before } = section;
  if (before === undefined) return null;
  return (
    <ActionButton
      {...props}
      // Isolated: a number is written from left to right in every language.
      label={format(own.putBack, { old: `\u2066${shownText(before)}\u2069` })}
      of=""
      pendingLabel={own.puttingBack}
      act={section.putBack}
      ways={contactWays}
    />
  );
}
