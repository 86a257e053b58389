'use client';
import { type OwnSession, sessionsWays } from '@countersign/core/account';
import type { ReactNode } from 'react';
import { format, formatNodes, useMessages } from '../../messages.ts';
import { Notice } from '../../parts/notice.tsx';
import { useSettings } from '../../provider.tsx';
import { ConfirmedAction } from '../confirmed-action.tsx';
import { List, ListItem } from '../list.tsx';
import { Loaded } from '../loaded.tsx';
import { Moment } from '../moment.tsx';
import { Section } from '../section.tsx';
import type { SectionProps } from '../section-props.ts';
import { placeOf } from './place-of.ts';
import { messages } from './sessions.messages.ts';
import { type SessionsOptions, type SessionsSection, useSessions } from './use-sessions.ts';

export interface SessionsProps extends SectionProps, SessionsOptions {}

/**
 * Lists where the user is signed in, and signs out there. Renders nothing for a pool that does not
 * track sessions.
 */
export function Sessions(props: SessionsProps): ReactNode {
  const { className, ref } = props;
  const section = useSessions(props);
  const text = useMessages('accountSessions', messages);
  const { read, outcome } = section;
  if (read.data === null) return null;
  return (
    <Section name="sessions" {...{ className, ref }} description={text.intro}>
      <Notice text={outcome && told(outcome, text)} />
      <Loaded {...props} resource="sessions" read={read} ways={sessionsWays}>
        {(sessions) => <All {...{ props, section }} sessions={sessions ?? []} />}
      </Loaded>
    </Section>
  );
}

interface PartProps {
  props: SessionsProps;
  section: SessionsSection;
}

function All({ props, section, sessions }: PartProps & { sessions: readonly OwnSession[] }) {
  const text = useMessages('accountSessions', messages);
  const others = sessions.filter(({ isThisOne }) => !isThisOne);
  return (
    <>
      <List>
        {sessions.map((session) => (
          <SessionItem key={session.id} {...{ props, section, session }} />
        ))}
      </List>
      {others.length === 0 && <p className="cs-hint">{text.alone}</p>}
      {others.length > 1 && (
        <ConfirmedAction
          {...props}
          label={text.others}
          of=""
          question={text.othersQuestion}
          confirm={text.others}
          pendingLabel={text.signingOut}
          act={(_, options) => section.revokeOthers(options)}
          ways={sessionsWays}
        />
      )}
    </>
  );
}

function SessionItem({ props, section, session }: PartProps & { session: OwnSession }): ReactNode {
  const text = useMessages('accountSessions', messages);
  const { lang } = useSettings();
  const { lastActive, isThisOne } = session;
  const name = session.device ?? (isThisOne ? text.thisBrowser : text.unnamed);
  const place = placeOf(session, lang);
  return (
    <ListItem
      name={name}
      badge={isThisOne ? text.thisOne : undefined}
      details={
        <>
          {place && <bdi>{place}</bdi>}
          {place && lastActive !== undefined && ' · '}
          {lastActive !== undefined &&
            formatNodes(text.lastUsed, { when: <Moment at={lastActive} /> })}
        </>
      }
    >
      {!isThisOne && (
        <ConfirmedAction
          {...props}
          label={text.signOut}
          of={name}
          question={format(text.question, { name })}
          confirm={text.signOut}
          pendingLabel={text.signingOut}
          act={(_, options) => section.revoke(session, options)}
          ways={sessionsWays}
        />
      )}
    </ListItem>
  );
}

const told = (
  outcome: NonNullable<SessionsSection['outcome']>,
  text: { readonly [K in keyof typeof messages]: string },
): string =>
  outcome.done === 'signedOut'
    ? format(text.signedOut, { name: outcome.device ?? text.unnamed })
    : text.othersSignedOut;
