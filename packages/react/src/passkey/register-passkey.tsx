'use client';
import { type ReactNode, type Ref, useEffect, useRef } from 'react';
import { useMessages } from '../messages.ts';
import { AnnouncerProvider, useAnnouncement } from '../parts/announcer.tsx';
import { FormError } from '../parts/error.tsx';
import { ChallengeForm, ChallengeSection } from '../parts/form.tsx';
import { LinkButton, Ways } from '../parts/link-button.tsx';
import { PasskeyTile } from '../parts/passkey-tile.tsx';
import { Stage } from '../parts/stage.tsx';
import { Submit } from '../parts/submit.tsx';
import { messages } from './register-passkey.messages.ts';
import {
  type Obstacle,
  type PasskeyRegistration,
  type RegisterPasskeyOptions,
  useRegisterPasskey,
} from './use-register-passkey.ts';

export interface RegisterPasskeyProps extends RegisterPasskeyOptions {
  /**
   * Called by the button that continues once the passkey exists or cannot be created. Without it
   * there is no button.
   */
  onContinue?: (() => void) | undefined;
  /** Called by the button that skips adding a passkey. Without it there is no button. */
  onSkip?: (() => void) | undefined;
  /** Added to the root element. */
  className?: string | undefined;
  /** The root element. As a prop of a function component this needs React 19. */
  ref?: Ref<HTMLElement> | undefined;
}

/**
 * Offers to add a passkey after sign-in, because Cognito requires the user's access token. The app
 * makes the two calls, so that they can go through its server. Class: `.cs-card`.
 */
export function RegisterPasskey(props: RegisterPasskeyProps): ReactNode {
  const registration = useRegisterPasskey(props);
  const { phase } = registration;
  const over = isOver(phase) ? phase : undefined;
  return (
    <AnnouncerProvider>
      {/* A browser without passkeys is known from the start, and nothing has been read yet. */}
      <Stage name={over && over !== 'unsupported' ? over : 'offer'}>
        {over ? <End {...props} why={over} /> : <Offer {...props} {...registration} />}
      </Stage>
    </AnnouncerProvider>
  );
}

function Offer(props: RegisterPasskeyProps & PasskeyRegistration): ReactNode {
  const { className, ref, onSkip, register, phase, problem, cancel } = props;
  const text = useMessages('registerPasskey', messages);
  const button = useRef<HTMLButtonElement>(null);
  const cancelled = phase === 'cancelled';
  const pending = phase === 'waiting' || phase === 'sending';
  useAnnouncement('polite', text.cancelled, cancelled || undefined);
  useEffect(() => {
    if (cancelled) button.current?.focus();
  }, [cancelled]);

  return (
    <ChallengeForm
      {...{ className, ref, pending }}
      icon={<PasskeyTile />}
      title={text.title}
      description={cancelled ? text.cancelled : text.description}
      onSubmit={(event) => {
        event.preventDefault();
        register();
      }}
    >
      <FormError problem={problem} />
      <Submit
        buttonRef={button}
        pending={pending}
        pendingLabel={phase === 'sending' ? text.pending : text.waiting}
      >
        {cancelled || problem ? text.again : text.submit}
      </Submit>
      <Ways>
        {phase === 'waiting' && <LinkButton onClick={cancel}>{text.cancel}</LinkButton>}
        {onSkip && !pending && <LinkButton onClick={onSkip}>{text.later}</LinkButton>}
      </Ways>
    </ChallengeForm>
  );
}

/** The end: the passkey was added, existed already, or cannot be created. */
function End({ why, className, ref, onContinue }: OverProps): ReactNode {
  const text = useMessages('registerPasskey', messages);
  const { unsupportedTitle } = text;
  const [title, description] = {
    done: [text.doneTitle, text.done],
    exists: [text.existsTitle, text.exists],
    unsupported: [unsupportedTitle, text.unsupported],
    'wrong-domain': [unsupportedTitle, text.wrongDomain],
  }[why];
  return (
    <ChallengeSection {...{ className, ref, title, description }} icon={<PasskeyTile />}>
      {onContinue && (
        <button type="button" className="cs-button" onClick={onContinue}>
          {text.continue}
        </button>
      )}
    </ChallengeSection>
  );
}

interface OverProps extends RegisterPasskeyProps {
  why: Over;
}

type Over = Extract<PasskeyRegistration['phase'], 'done' | 'exists' | Obstacle>;

const ends: ReadonlySet<string> = new Set<Over>(['done', 'exists', 'unsupported', 'wrong-domain']);

const isOver = (phase: PasskeyRegistration['phase']): phase is Over => ends.has(phase);
