'use client';
import { Fragment, type ReactNode, useRef } from 'react';
import { useMessages } from '../../messages.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { groupKey, spellKey } from './group-key.ts';
import { messages } from './mfa-setup.messages.ts';

/** Shows the key in groups of four; screen readers spell it. Class: `.cs-key`. */
export function SecretKey({ secretCode }: { secretCode: string }): ReactNode {
  const text = useMessages('MFA_SETUP', messages);
  const key = useRef<HTMLElement>(null);
  return (
    <div className="cs-key">
      <p className="cs-hint">{text.key}</p>
      <p className="cs-key-text">
        <span className="cs-visually-hidden">{spellKey(secretCode)}</span>
        <code ref={key} dir="ltr" aria-hidden="true">
          {groupKey(secretCode).map((group, at) => (
            // Groups never move, and two may be equal.
            // biome-ignore lint/suspicious/noArrayIndexKey: only their position tells them apart
            <Fragment key={at}>
              {at > 0 && ' '}
              <span>{group}</span>
            </Fragment>
          ))}
        </code>
      </p>
      <CopyButton value={secretCode} name={text.copyKey} shown={key} />
    </div>
  );
}
