'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Problem } from '../hooks/use-problems.ts';
import { useMessages } from '../messages.ts';
import { useSettings } from '../provider.tsx';
import { useAnnouncement } from './announcer.tsx';
import { messages } from './error-summary.messages.ts';
import { AlertIcon } from './icons.tsx';

export interface ErrorSummaryProps {
  /** The fields at fault, in order. The summary shows for two or more. */
  faults: readonly Fault[];
}

export interface Fault {
  label: string;
  problem: Problem;
  inputId: string;
}

/** Returns the fields that have a problem. */
export const faultsOf = (
  fields: readonly (Omit<Fault, 'problem'> & { problem: Problem | undefined })[],
): Fault[] => fields.flatMap(({ problem, ...field }) => (problem ? [{ ...field, problem }] : []));

/** Lists several faults. It takes the focus and links to each field. Class: `.cs-error-summary`. */
export function ErrorSummary({ faults }: ErrorSummaryProps): ReactNode {
  const text = useMessages('parts', messages);
  // One level below the screen's heading, whose level is at most 3.
  const Level = `h${useSettings().headingLevel + 1}` as 'h2' | 'h3' | 'h4';
  const heading = useRef<HTMLHeadingElement>(null);
  const occasion = faults.length > 1 ? faults[0]?.problem : undefined;
  useEffect(() => {
    if (occasion) heading.current?.focus();
  }, [occasion]);
  useAnnouncement('assertive', text.summaryTitle, occasion);
  if (!occasion) return null;
  return (
    <div className="cs-form-error cs-error-summary">
      <AlertIcon />
      <div>
        <Level ref={heading} tabIndex={-1}>
          {text.summaryTitle}
        </Level>
        <ul>
          {faults.map(({ label, inputId }) => (
            <li key={inputId}>
              <a
                href={`#${inputId}`}
                onClick={(event) => {
                  event.preventDefault();
                  // Search the summary's own root, which may be a shadow root or a frame's
                  // document.
                  const root = event.currentTarget.getRootNode() as Document | ShadowRoot;
                  root.getElementById(inputId)?.focus();
                }}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
