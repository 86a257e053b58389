'use client';
import type { ReactNode } from 'react';
import { formatNodes, useMessages } from '../../messages.ts';
import { useAnnouncement } from '../../parts/announcer.tsx';
import { AnotherWay } from '../../parts/another-way.tsx';
import { useDescriptionId } from '../../parts/card.tsx';
import { FormError } from '../../parts/error.tsx';
import { ChallengeForm } from '../../parts/form.tsx';
import { Ways } from '../../parts/link-button.tsx';
import { Submit } from '../../parts/submit.tsx';
import { TextField, type TextFieldProps } from '../../parts/text-field.tsx';
import type { ChallengeProps } from '../../types.ts';
import { messages } from './custom-challenge.messages.ts';
import { useCustomChallenge } from './use-custom-challenge.ts';

/**
 * Shows the question of the pool's trigger, with a picture or link if it has one, and one field for
 * the answer. Selector: `[data-challenge="CUSTOM_CHALLENGE"]`.
 */
export function CustomChallenge(props: ChallengeProps<'CUSTOM_CHALLENGE'>): ReactNode {
  const { challenge, className, ref } = props;
  const text = useMessages(challenge.name, messages);
  const { form, answer, asked, question, link, image, problem, pending } =
    useCustomChallenge(props);
  // The trigger's question has its own language and direction.
  const description = question ? (
    <span className="cs-question" dir="auto">
      {question}
    </span>
  ) : (
    text.description
  );
  return (
    <ChallengeForm {...form} {...{ challenge, className, ref, description }} title={text.title}>
      {image && (
        // biome-ignore lint/performance/noImgElement: a plain image from another server
        <img
          className="cs-picture"
          src={image.href}
          alt={text.image}
          referrerPolicy="no-referrer"
        />
      )}
      {link && (
        <a className="cs-link" href={link.href} target="_blank" rel="noopener noreferrer">
          {formatNodes(text.open, { host: <bdi dir="ltr">{link.host}</bdi> })}
        </a>
      )}
      <FormError problem={problem} />
      {asked === 'next' && <Next text={text.next} />}
      <AnswerField
        {...answer}
        label={text.answer}
        texts={{
          required: text.answerRequired,
          'code-mismatch': asked === 'again' ? text.again : text.wrong,
        }}
      />
      <Submit pending={pending} pendingLabel={text.pending}>
        {text.submit}
      </Submit>
      <Ways>
        <AnotherWay />
      </Ways>
    </ChallengeForm>
  );
}

/** Says that another question follows. Cognito does not say whether the last answer was right. */
function Next({ text }: { text: string }): ReactNode {
  useAnnouncement('polite', text, text);
  return <p className="cs-hint">{text}</p>;
}

/**
 * A text field, described by the question. It is not a one-time code, so browsers must not fill one
 * in.
 */
function AnswerField(props: TextFieldProps): ReactNode {
  return (
    <TextField
      {...props}
      describedBy={useDescriptionId()}
      attributes={{
        type: 'text',
        autoComplete: 'off',
        enterKeyHint: 'go',
        autoCapitalize: 'none',
        autoCorrect: 'off',
        spellCheck: false,
        required: true,
        dir: 'auto',
      }}
    />
  );
}
