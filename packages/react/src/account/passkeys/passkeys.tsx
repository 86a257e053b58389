'use client';
import { type OwnPasskey, passkeysWays } from '@countersign/core/account';
import type { ReactNode } from 'react';
import { format, formatNodes, useMessages } from '../../messages.ts';
import { useAnnouncement } from '../../parts/announcer.tsx';
import { LinkButton, Ways } from '../../parts/link-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Submit } from '../../parts/submit.tsx';
import { messages as registering } from '../../passkey/register-passkey.messages.ts';
import { messages as shared } from '../account.messages.ts';
import { ConfirmedAction } from '../confirmed-action.tsx';
import { List, ListItem } from '../list.tsx';
import { Loaded } from '../loaded.tsx';
import { Moment } from '../moment.tsx';
import { Refusal } from '../refusal.tsx';
import { Section } from '../section.tsx';
import { SectionForm } from '../section-form.tsx';
import type { SectionProps } from '../section-props.ts';
import { messages } from './passkeys.messages.ts';
import { type PasskeysOptions, type PasskeysSection, usePasskeys } from './use-passkeys.ts';

export interface PasskeysProps extends SectionProps, PasskeysOptions {}

/** Lists, adds and removes passkeys, under the names that Cognito gives them. */
export function Passkeys(props: PasskeysProps): ReactNode {
  const { className, ref } = props;
  const section = usePasskeys(props);
  const text = useMessages('accountPasskeys', messages);
  return (
    <Section name="passkeys" {...{ className, ref }} description={text.intro}>
      <Notice text={done(section.outcome, text)} />
      <Loaded {...props} resource="passkeys" read={section.read} ways={passkeysWays}>
        {(passkeys) =>
          passkeys.length === 0 ? (
            <p className="cs-hint">{text.none}</p>
          ) : (
            <List>
              {passkeys.map((passkey) => (
                <PasskeyItem key={passkey.id} {...{ props, section, passkey }} />
              ))}
            </List>
          )
        }
      </Loaded>
      <AddPasskey {...props} registration={section.registration} />
    </Section>
  );
}

interface PasskeyItemProps {
  props: PasskeysProps;
  section: PasskeysSection;
  passkey: OwnPasskey;
}

function PasskeyItem({ props, section, passkey }: PasskeyItemProps): ReactNode {
  const text = useMessages('accountPasskeys', messages);
  const { name = text.unnamed, createdAt } = passkey;
  const created =
    createdAt !== undefined && formatNodes(text.created, { when: <Moment at={createdAt} /> });
  return (
    <ListItem name={name} details={section.onlyWay ? text.onlyWay : created}>
      {!section.onlyWay && (
        <ConfirmedAction
          {...props}
          label={text.remove}
          of={name}
          question={format(text.question, { name })}
          confirm={text.confirm}
          pendingLabel={text.removing}
          act={(_, options) => section.remove(passkey, options)}
          ways={passkeysWays}
        />
      )}
    </ListItem>
  );
}

function AddPasskey(props: PasskeysProps & Pick<PasskeysSection, 'registration'>): ReactNode {
  const { phase, problem, register, cancel } = props.registration;
  const text = useMessages('registerPasskey', registering);
  const { passkeys } = useMessages('account', shared);
  const note = {
    cancelled: text.cancelled,
    exists: text.exists,
    unsupported: text.unsupported,
    'wrong-domain': text.wrongDomain,
  }[phase as string];
  const pending = phase === 'waiting' || phase === 'sending';
  useAnnouncement('polite', note, note);
  return (
    <SectionForm
      // An offer on the same page has the title of this form already.
      label={passkeys}
      pending={pending}
      onSubmit={(event) => {
        event.preventDefault();
        register();
      }}
    >
      {note && <p className="cs-hint">{note}</p>}
      <Refusal {...props} problem={problem} ways={passkeysWays} />
      {phase !== 'unsupported' && phase !== 'wrong-domain' && (
        <Submit pending={pending} pendingLabel={phase === 'sending' ? text.pending : text.waiting}>
          {text.submit}
        </Submit>
      )}
      <Ways>{phase === 'waiting' && <LinkButton onClick={cancel}>{text.cancel}</LinkButton>}</Ways>
    </SectionForm>
  );
}

const done = (outcome: PasskeysSection['outcome'], text: typeof messages): string | undefined =>
  outcome &&
  ('removed' in outcome
    ? format(text.removed, { name: outcome.removed ?? text.unnamed })
    : text.added);
