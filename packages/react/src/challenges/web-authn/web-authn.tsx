'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import { useConversation } from '../../conversation.ts';
import { useMessages } from '../../messages.ts';
import { useAnnouncement } from '../../parts/announcer.tsx';
import { AnotherWay } from '../../parts/another-way.tsx';
import { FormError } from '../../parts/error.tsx';
import { ChallengeForm } from '../../parts/form.tsx';
import { LinkButton, Ways } from '../../parts/link-button.tsx';
import { PasskeyTile } from '../../parts/passkey-tile.tsx';
import { Stage } from '../../parts/stage.tsx';
import { Submit } from '../../parts/submit.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { Obstacle } from './obstacle.tsx';
import { useWebAuthn, type WebAuthnForm, type WebAuthnProps } from './use-web-authn.ts';
import { messages } from './web-authn.messages.ts';

/**
 * Asks for a passkey when the user presses the button, never before. Closing the prompt is not an
 * error. Selector: `[data-challenge="WEB_AUTHN"]`.
 */
export function WebAuthn(props: WebAuthnProps): ReactNode {
  const passkey = useWebAuthn(props);
  const { obstacle } = passkey;
  // The view knows from the start that the browser lacks passkeys, before the user has read
  // anything.
  const stage = obstacle === 'wrong-domain' ? obstacle : 'ask';
  return (
    <Stage name={stage}>
      {obstacle ? <Obstacle {...props} obstacle={obstacle} /> : <Ask {...props} {...passkey} />}
    </Stage>
  );
}

function Ask(props: WebAuthnProps & WebAuthnForm): ReactNode {
  const { challenge, className, ref, phase, problem, inField } = props;
  const text = useMessages(challenge.name, messages);
  const button = useRef<HTMLButtonElement>(null);
  const cancelled = phase === 'cancelled';
  const pending = phase === 'waiting' || phase === 'sending';
  useAnnouncement('polite', text.cancelled, cancelled || undefined);
  useEffect(() => {
    if (cancelled) button.current?.focus();
  }, [cancelled]);

  return (
    <ChallengeForm
      {...{ challenge, className, ref, pending }}
      icon={<PasskeyTile />}
      title={text.title}
      description={cancelled ? text.cancelled : text.description}
      onSubmit={(event) => {
        event.preventDefault();
        props.start();
      }}
    >
      <FormError problem={problem} />
      {inField && <FieldForPasskey />}
      <Submit
        buttonRef={button}
        pending={pending}
        pendingLabel={phase === 'sending' ? text.pending : text.waiting}
      >
        {cancelled || problem ? text.again : text.submit}
      </Submit>
      <Ways>
        {phase === 'waiting' && <LinkButton onClick={props.cancel}>{text.cancel}</LinkButton>}
        <AnotherWay onLeave={props.leave} />
      </Ways>
    </ChallengeForm>
  );
}

/** The field in which the browser suggests passkeys. The view does not read its value. */
function FieldForPasskey(): ReactNode {
  const text = useMessages('WEB_AUTHN', messages);
  const username = useConversation()?.username;
  return (
    <TextField
      input={unread}
      problem={undefined}
      label={text.username}
      hint={text.usernameHint}
      attributes={{
        type: 'text',
        autoComplete: 'username webauthn',
        autoCapitalize: 'none',
        autoCorrect: 'off',
        spellCheck: false,
        enterKeyHint: 'go',
        defaultValue: username,
      }}
    />
  );
}

const unread = {
  name: 'passkey',
  onChange: async () => {},
  onBlur: async () => {},
  ref: () => {},
};
