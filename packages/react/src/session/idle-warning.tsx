'use client';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { formatPlural, useMessages } from '../messages.ts';
import { useSettings } from '../provider.tsx';
import { messages } from './session.messages.ts';
import { useProvided } from './session-context.ts';
import { useSessionState } from './use-session.ts';

export interface IdleWarningProps {
  /** Added to the dialog. */
  className?: string | undefined;
}

/**
 * Asks whether the user is still there before the session's idle limit signs them out: a dialog, from
 * `warnBefore` on. Class: `.cs-dialog`.
 */
export function IdleWarning({ className }: IdleWarningProps): ReactNode {
  const { session } = useProvided();
  const state = useSessionState();
  const text = useMessages('session', messages);
  const { lang, dir, headingLevel } = useSettings();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const left = state.status === 'signed-in' ? state.secondsLeft : undefined;
  const warns = left !== undefined;

  useEffect(() => {
    const { current: element } = dialog;
    if (!warns || !element) return undefined;
    element.showModal();
    // The focus goes back to where it was.
    return () => element.close();
  }, [warns]);

  const within = (count: number) => formatPlural(text, 'idle', count, lang);
  const mark = marks.find((seconds) => warns && left <= seconds);
  const Level = `h${headingLevel}` as const;
  return (
    <dialog
      ref={dialog}
      className={className ? `cs-dialog ${className}` : 'cs-dialog'}
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}left`}
      lang={lang}
      dir={dir}
      onCancel={() => session.touch()}
    >
      {warns && (
        <div className="cs-card">
          <div className="cs-intro">
            <Level id={`${id}title`} className="cs-heading">
              {text.idleTitle}
            </Level>
            <p id={`${id}left`} className="cs-description">
              {within(left)}
            </p>
          </div>
          {/* The line above changes every second, which nobody wants to hear. */}
          <p className="cs-visually-hidden" role="status">
            {mark !== undefined && within(mark)}
          </p>
          <button type="button" className="cs-button" onClick={() => session.touch()}>
            {text.staySignedIn}
          </button>
          <button
            type="button"
            className="cs-button cs-quiet"
            onClick={() => void session.signOut()}
          >
            {text.signOut}
          </button>
        </div>
      )}
    </dialog>
  );
}

/** Seconds left that are announced; how many there are at first, the dialog is described by. */
const marks = [5, 10, 20, 30];
