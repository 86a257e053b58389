'use client';
import { Fragment, type ReactNode } from 'react';
import { formatNodes, useMessages } from '../../messages.ts';
import { AnotherWay } from '../../parts/another-way.tsx';
import { ChoiceList } from '../../parts/choice-list.tsx';
import { FormError } from '../../parts/error.tsx';
import { ChallengeForm } from '../../parts/form.tsx';
import { LinkButton, Ways } from '../../parts/link-button.tsx';
import { Submit } from '../../parts/submit.tsx';
import { useSettings } from '../../provider.tsx';
import { messages } from './mfa-setup.messages.ts';
import { type MfaSetupStageProps, type MfaSetupStages, useKindChoice } from './use-mfa-setup.ts';

/** Asks which factor to set up. Lists the factors that need another way below the choice. */
export function KindChoice({ challenge, className, ref, stages }: MfaSetupStageProps): ReactNode {
  const text = useMessages('MFA_SETUP', messages);
  const { form, choice, chosen, onChoose, pending, problem } = useKindChoice(stages.choose);
  return (
    <ChallengeForm
      {...form}
      {...{ challenge, className, ref }}
      title={text.title}
      description={text.description}
    >
      <FormError problem={problem} />
      <ChoiceList
        {...choice}
        legend={text.title}
        chosen={chosen}
        onChoose={onChoose}
        choices={stages.here.map((kind) => ({
          value: kind,
          label: text[kind],
          hint: text[`${kind}_hint`],
        }))}
      />
      <Elsewhere names={stages.elsewhere} />
      <Submit pending={pending} pendingLabel={text.pending}>
        {text.submit}
      </Submit>
      <Ways>
        <AnotherWay />
      </Ways>
    </ChallengeForm>
  );
}

/** Names the factors that this page cannot set up; renders nothing if there are none. */
export function Elsewhere({ names }: { names: readonly string[] }): ReactNode {
  const text = useMessages('MFA_SETUP', messages);
  if (names.length === 0) return null;
  return (
    <p className="cs-hint">{formatNodes(text.elsewhere, { names: <Names names={names} /> })}</p>
  );
}

/** Lists factors by their labels, or by AWS's names if they have none. */
export function Names({ names }: { names: readonly string[] }): ReactNode {
  const text: Readonly<Record<string, string>> = useMessages('MFA_SETUP', messages);
  // The provider's language tag. Intl reads an unknown one as English.
  const { lang = 'en' } = useSettings();
  const list = new Intl.ListFormat([lang, 'en'], { type: 'conjunction', style: 'narrow' });
  return list.formatToParts(names).map(({ type, value }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: only its position identifies a part
    <Fragment key={at}>
      {type === 'literal' ? <span>{value}</span> : <Name text={text} name={value} />}
    </Fragment>
  ));
}

const Name = ({ text, name }: { text: Readonly<Record<string, string>>; name: string }) =>
  Object.hasOwn(text, name) ? <span>{text[name]}</span> : <bdi dir="ltr">{name}</bdi>;

/** Returns to the choice of factors, if there is one. */
export function AnotherKind({ back }: Pick<MfaSetupStages, 'back'>): ReactNode {
  const text = useMessages('MFA_SETUP', messages);
  return back && <LinkButton onClick={back}>{text.another}</LinkButton>;
}
