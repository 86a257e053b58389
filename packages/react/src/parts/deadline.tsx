'use client';
import type { ReactNode } from 'react';
import { useConversation } from '../conversation.ts';
import { clockOf, useCountdown } from '../hooks/use-countdown.ts';
import { useSessionDeadline } from '../hooks/use-session-deadline.ts';
import { formatNodes, formatPlural, useMessages } from '../messages.ts';
import { useSettings } from '../provider.tsx';
import { useAnnouncement } from './announcer.tsx';
import { ClockIcon } from './icons.tsx';
import { LinkButton } from './link-button.tsx';
import { messages } from './shared.messages.ts';

/** The time limit, for screen reader users, who would not see the clock in time. */
export function TimeLimit(): ReactNode {
  const { minutes } = useSessionDeadline(useConversation()?.deadline);
  const { lang } = useSettings();
  const text = useMessages('parts', messages);
  if (minutes === undefined) return null;
  return <p className="cs-visually-hidden">{formatPlural(text, 'timeLimit', minutes, lang)}</p>;
}

/**
 * A clock for the last 30 seconds. It announces the start and the end. The form stays usable: the
 * service decides. Class: `.cs-deadline`.
 */
export function Deadline(): ReactNode {
  const conversation = useConversation();
  const { phase } = useSessionDeadline(conversation?.deadline);
  const text = useMessages('parts', messages);
  const says = { open: undefined, ending: text.endingSoon, over: text.timeOver }[phase];
  useAnnouncement('polite', says, says);
  if (!conversation || phase === 'open') return null;
  return (
    <div className="cs-deadline" data-phase={phase}>
      <ClockIcon />
      <div>
        {phase === 'ending' ? (
          <>
            <p className="cs-visually-hidden">{text.endingSoon}</p>
            <p aria-hidden="true">
              <Remaining until={conversation.deadline} />
            </p>
          </>
        ) : (
          <p>{text.timeOver}</p>
        )}
        <LinkButton onClick={conversation.startAgain}>{text.startAgain}</LinkButton>
      </div>
    </div>
  );
}

function Remaining({ until }: { until: number | undefined }): ReactNode {
  const seconds = useCountdown(until);
  const text = useMessages('parts', messages);
  return formatNodes(text.endingIn, { time: <bdi>{clockOf(seconds ?? 0)}</bdi> });
}
