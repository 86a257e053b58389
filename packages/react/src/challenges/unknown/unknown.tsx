'use client';
import type { ReactNode } from 'react';
import { formatNodes, useMessages } from '../../messages.ts';
import { AnotherWay } from '../../parts/another-way.tsx';
import { FormError } from '../../parts/error.tsx';
import { ChallengeSection } from '../../parts/form.tsx';
import { Ways } from '../../parts/link-button.tsx';
import { StartAgain } from '../../parts/start-again.tsx';
import type { ChallengeProps } from '../../types.ts';
import { messages } from './unknown.messages.ts';
import { useUnknown } from './use-unknown.ts';

/** Names a challenge that this version cannot answer. Selector: `[data-challenge="UNKNOWN"]`. */
export function Unknown(props: ChallengeProps<'UNKNOWN'>): ReactNode {
  const { challenge, className, ref } = props;
  const text = useMessages(challenge.name, messages);
  const { wireName, problem } = useUnknown(props);
  const description = formatNodes(text.description, {
    name: (
      <bdi dir="ltr">
        <code>{wireName}</code>
      </bdi>
    ),
  });
  return (
    <ChallengeSection {...{ challenge, className, ref, description }} title={text.title}>
      <p className="cs-description">{text.help}</p>
      <FormError problem={problem} />
      <StartAgain filled />
      <Ways>
        <AnotherWay />
      </Ways>
    </ChallengeSection>
  );
}
