'use client';
import { profileWays, shownText } from '@countersign/core/account';
import { type ReactNode, useId } from 'react';
import { useMessages } from '../../messages.ts';
import { useAttributeLabel } from '../../parts/attribute-field.tsx';
import { ErrorSummary, faultsOf } from '../../parts/error-summary.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PoolAttributeField } from '../../parts/pool-attribute-field.tsx';
import { Submit } from '../../parts/submit.tsx';
import { Loaded } from '../loaded.tsx';
import { Refusal } from '../refusal.tsx';
import { Section } from '../section.tsx';
import { SectionForm } from '../section-form.tsx';
import type { SectionProps } from '../section-props.ts';
import { messages } from './profile.messages.ts';
import {
  type ProfileEntry,
  type ProfileOptions,
  type ProfileSection,
  useProfile,
} from './use-profile.ts';
import { useProfileForm } from './use-profile-form.ts';

export interface ProfileProps extends SectionProps, ProfileOptions {}

/** Shows the user's attributes, and changes those that the app client may write. */
export function Profile(props: ProfileProps): ReactNode {
  const { className, ref } = props;
  const section = useProfile(props);
  const text = useMessages('accountProfile', messages);
  const { read, outcome } = section;
  return (
    <Section name="profile" {...{ className, ref }} description={text.intro}>
      <Notice key={outcome?.turn} text={outcome && text[outcome.done]} />
      <Loaded {...props} resource="user" read={read} ways={profileWays}>
        {({ editable, fixed }) => (
          <>
            {editable.length > 0 && <ProfileForm {...{ props, section }} entries={editable} />}
            {fixed.length > 0 && <Fixed entries={fixed} />}
            {editable.length + fixed.length === 0 && <p className="cs-hint">{text.none}</p>}
          </>
        )}
      </Loaded>
    </Section>
  );
}

interface ProfileFormProps {
  props: ProfileProps;
  section: ProfileSection;
  entries: readonly ProfileEntry[];
}

function ProfileForm({ props, section, entries }: ProfileFormProps): ReactNode {
  const { form, fields, pending, problem } = useProfileForm(section, entries);
  const text = useMessages('accountProfile', messages);
  const labelOf = useAttributeLabel();
  const id = useId();
  const idOf = (at: number) => `${id}attribute${at}`;
  const faults = faultsOf(
    fields.map(({ attribute, problem }, at) => ({
      label: labelOf(attribute.name),
      problem,
      inputId: idOf(at),
    })),
  );
  return (
    <SectionForm {...form} label={text.save}>
      <Refusal {...props} problem={problem} ways={profileWays} />
      <ErrorSummary faults={faults} />
      {fields.map((field, at) => (
        <PoolAttributeField
          key={field.attribute.name}
          {...field}
          id={idOf(at)}
          quiet={faults.length > 1}
        />
      ))}
      <Submit pending={pending} pendingLabel={text.saving}>
        {text.save}
      </Submit>
    </SectionForm>
  );
}

/** Cognito keeps no longer ones. */
const maxValue = 2048;

function Fixed({ entries }: { entries: readonly ProfileEntry[] }): ReactNode {
  const { fixed } = useMessages('accountProfile', messages);
  const labelOf = useAttributeLabel();
  return (
    <dl className="cs-known" aria-label={fixed}>
      {entries.map(({ attribute: { name }, value }) => (
        <div key={name}>
          <dt>{shownText(labelOf(name))}</dt>
          <dd>
            <bdi>{shownText(value, maxValue)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
