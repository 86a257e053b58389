'use client';

import { format } from '@countersign/react';
import { FormError, Submit } from '@countersign/react/parts';
import { useId, useState } from 'react';
import type { Offers } from '../../lib/offers.ts';
import type { OwnUser, Read } from '../../lib/read-account.ts';
import { type SecondFactor, secondFactors } from '../../lib/second-factors.ts';
import { AccountForm } from './account-form.tsx';
import { useAccount, useAccountText } from './account-provider.tsx';
import { Outcome, Section } from './section.tsx';
import { useChange } from './use-change.ts';

const uses = ['off', 'on', 'first'] as const;
type Use = (typeof uses)[number];

interface Props {
  user: Read<OwnUser>;
  offers: Offers;
}

/** Which second factors are used and which is asked for first; for the others, what they lack. */
export function SecondStep({ user, offers }: Props) {
  const text = useAccountText('secondStep');
  if (offers.mfa === 'OFF' || offers.secondFactors.length === 0) {
    return (
      <Section title={text.title}>
        <p className="demo-muted">{text.notOffered}</p>
      </Section>
    );
  }
  if (user === 'failed') return <Section title={text.title} isUnread />;
  return (
    <Section title={text.title}>
      <p className="demo-muted">{offers.mfa === 'ON' ? text.everybody : text.intro}</p>
      <Preferences user={user} factors={offers.secondFactors} />
    </Section>
  );
}

type Uses = Readonly<Partial<Record<SecondFactor, Use>>>;

function Preferences({ user, factors }: { user: OwnUser; factors: readonly SecondFactor[] }) {
  const { call } = useAccount();
  const text = useAccountText('secondStep');
  const possible = factors.filter((name) => isPossible(name, user));
  // What was chosen holds for the preferences it was chosen over, and gives way to newer ones.
  const saved = `${user.enabled} ${user.preferred}`;
  const [edited, setEdited] = useState<{ over: string; uses: Uses }>({ over: saved, uses: {} });
  const [isSaved, setIsSaved] = useState(false);
  const edits = edited.over === saved ? edited.uses : {};
  const chosen = (name: SecondFactor) => edits[name] ?? savedUse(name, user);

  const change = useChange<FormData>(async (picked, options) => {
    setIsSaved(false);
    const settings = possible.map((name) => {
      // What is picked on the page counts, also where it was before the script came.
      const use = picked.get(name) ?? chosen(name);
      return [
        secondFactors[name].setting,
        { Enabled: use !== 'off', PreferredMfa: use === 'first' },
      ];
    });
    await call('SetUserMFAPreference', Object.fromEntries(settings), options);
    setIsSaved(true);
  });

  const choose = (name: SecondFactor, use: Use) => {
    setIsSaved(false);
    const all = possible.map((other): [SecondFactor, Use] => {
      if (other === name) return [other, use];
      // There is one first choice.
      return [other, use === 'first' && chosen(other) === 'first' ? 'on' : chosen(other)];
    });
    setEdited({ over: saved, uses: Object.fromEntries(all) });
  };

  return (
    <>
      <AccountForm
        label={text.title}
        pending={change.pending}
        onSubmit={(event) => {
          event.preventDefault();
          change.run(new FormData(event.currentTarget));
        }}
      >
        <FormError problem={change.problem} />
        {factors.map((name) =>
          possible.includes(name) ? (
            <FactorChoice
              key={name}
              name={name}
              use={chosen(name)}
              destination={destinationOf(name, user)}
              onChoose={(use) => choose(name, use)}
            />
          ) : (
            <div key={name}>
              <h3>{text[name]}</h3>
              <p className="cs-hint">{text.missing[name]}</p>
            </div>
          ),
        )}
        {possible.length > 0 && (
          <Submit pending={change.pending} pendingLabel={text.saving}>
            {text.save}
          </Submit>
        )}
      </AccountForm>
      <Outcome>{isSaved && text.saved}</Outcome>
    </>
  );
}

interface ChoiceProps {
  name: SecondFactor;
  use: Use;
  /** Where its codes go. */
  destination: string | undefined;
  onChoose: (use: Use) => void;
}

function FactorChoice({ name, use, destination, onChoose }: ChoiceProps) {
  const text = useAccountText('secondStep');
  const id = useId();
  return (
    <fieldset className="demo-factor" aria-describedby={destination && id}>
      <legend>{text[name]}</legend>
      {destination && (
        <p id={id} className="cs-hint">
          {format(text.sentTo, { destination })}
        </p>
      )}
      <div>
        {uses.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={name}
              value={each}
              checked={each === use}
              onChange={() => onChoose(each)}
            />
            {text[each]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function savedUse(name: SecondFactor, { enabled, preferred }: OwnUser): Use {
  if (!enabled.includes(name)) return 'off';
  return preferred === name ? 'first' : 'on';
}

/** GetUser does not list an app that is set up but switched off, so the user sets it up again. */
function isPossible(name: SecondFactor, { attributes, enabled }: OwnUser): boolean {
  const { needs } = secondFactors[name];
  if (enabled.includes(name)) return true;
  return needs !== undefined && attributes[`${needs}_verified`] === 'true';
}

function destinationOf(name: SecondFactor, { attributes }: OwnUser): string | undefined {
  const { needs } = secondFactors[name];
  return needs && attributes[needs];
}
