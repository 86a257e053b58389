'use client';
import { type ReactNode, useState } from 'react';
import { useConversation } from '../conversation.ts';
import { useAnswer } from '../hooks/use-answer.ts';
import { clockOf, useCountdown } from '../hooks/use-countdown.ts';
import { formatNodes, useMessages } from '../messages.ts';
import { useAnnouncement } from './announcer.tsx';
import { useProblemText } from './problem-text.ts';
import { messages } from './resend.messages.ts';

export interface ResendProps {
  /** Sends a new code. Without it there is no button. */
  onResend: (() => Promise<void>) | undefined;
  /** Seconds between two codes outside a sign-in. Default: 30. */
  cooldownSeconds?: number;
  /** When the first code outside a sign-in was sent, in ms since the epoch. */
  sentAt?: number | undefined;
}

/**
 * The button "Send a new code", with a pause between two codes. Selectors: `.cs-resend`,
 * `[aria-disabled]`.
 */
export function Resend({ onResend, ...props }: ResendProps): ReactNode {
  return onResend ? <ResendButton onResend={onResend} {...props} /> : null;
}

function ResendButton({
  onResend,
  cooldownSeconds = 30,
  sentAt,
}: ResendProps & { onResend: () => Promise<void> }): ReactNode {
  const text = useMessages('parts', messages);
  const ofSignIn = useConversation()?.resendAt;
  const [lastAt, setLastAt] = useState(sentAt);
  const [sent, setSent] = useState(0);
  const { pending, error, submit } = useAnswer<void>(async () => {
    await onResend();
    setLastAt(Date.now());
    setSent((times) => times + 1);
  });
  const own = lastAt === undefined ? undefined : lastAt + cooldownSeconds * 1000;
  const seconds = useCountdown(error?.retryAt ?? ofSignIn ?? own) ?? 0;
  const problem = useProblemText(error);
  useAnnouncement('polite', text.resending, pending || undefined);
  useAnnouncement('polite', text.resent, sent || undefined);
  useAnnouncement('assertive', problem, error);
  const ticks = !pending && seconds > 0;
  const waits = pending || ticks;
  const note = problem ?? (sent > 0 && !pending ? text.resent : undefined);

  return (
    <div className="cs-resend">
      <button
        type="button"
        className="cs-link"
        aria-disabled={waits || undefined}
        onClick={() => {
          if (!waits) void submit();
        }}
      >
        {/* The countdown is visual only; the button's name does not change each second. */}
        <span className={ticks ? 'cs-visually-hidden' : undefined}>
          {pending ? text.resending : text.resend}
        </span>
        {ticks && (
          <span aria-hidden="true">
            {formatNodes(text.resendIn, {
              time: <bdi className="cs-clock">{clockOf(seconds)}</bdi>,
            })}
          </span>
        )}
      </button>
      {note && (
        <p className="cs-hint" data-invalid={problem !== undefined || undefined}>
          {note}
        </p>
      )}
    </div>
  );
}
