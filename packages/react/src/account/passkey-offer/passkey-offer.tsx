'use client';
import { type ReactNode, useRef } from 'react';
import { useMessages } from '../../messages.ts';
import { AnnouncerProvider } from '../../parts/announcer.tsx';
import { Notice } from '../../parts/notice.tsx';
import { RegisterPasskey } from '../../passkey/register-passkey.tsx';
import type { RegistrationPrompt } from '../../passkey/registration-prompt.ts';
import { messages } from '../passkeys/passkeys.messages.ts';
import { type PasskeyOfferOptions, usePasskeyOffer } from './use-passkey-offer.ts';

export interface PasskeyOfferProps extends PasskeyOfferOptions {
  /** Replaces the browser's prompt, e.g. in a native shell. */
  prompt?: RegistrationPrompt | undefined;
  /** Called when the user has a passkey now, or does not want one. */
  onClose?: (() => void) | undefined;
  /** Added to the root element. */
  className?: string | undefined;
}

/**
 * Offers a passkey after a sign-in with a password, to users who have none: once in a session, and again
 * only after some days. Where the browser can create one without asking, it does that instead. Class:
 * `.cs-passkey-offer`.
 */
export function PasskeyOffer(props: PasskeyOfferProps): ReactNode {
  const { prompt, onClose, className } = props;
  const { phase, start, complete, close } = usePasskeyOffer(props);
  const { added } = useMessages('accountPasskeys', messages);
  const root = useRef<HTMLDivElement>(null);
  if (phase === 'none') return null;
  const leave = () => {
    // The focus does not go away with the button that was pressed.
    root.current?.focus();
    close();
    onClose?.();
  };
  return (
    <div
      className={className ? `cs-passkey-offer ${className}` : 'cs-passkey-offer'}
      ref={root}
      tabIndex={-1}
    >
      {phase === 'offered' && (
        <RegisterPasskey {...{ start, complete, prompt }} onSkip={leave} onContinue={leave} />
      )}
      {phase === 'created' && (
        <AnnouncerProvider>
          <Notice text={added} />
        </AnnouncerProvider>
      )}
    </div>
  );
}
