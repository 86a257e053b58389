'use client';
import type { ReactNode } from 'react';
import { format, formatPlural, useMessages } from '../messages.ts';
import {
  type PasswordPolicy,
  type PasswordRule,
  rulesOf,
  unmetRules,
  wholePolicy,
} from '../password-policy.ts';
import { useSettings } from '../provider.tsx';
import { CheckIcon, CircleIcon } from './icons.tsx';
import { messages } from './password-rules.messages.ts';

export interface PasswordRulesProps {
  id: string;
  password: string;
  policy: PasswordPolicy;
  /** True once it was refused: then a space at one of its ends is pointed out as well. */
  refused?: boolean;
}

/** What a new password needs, and what it has. Selectors: `.cs-rules`, `[data-met]`. */
export function PasswordRules(props: PasswordRulesProps): ReactNode {
  const { id, password, policy, refused = false } = props;
  const text = useMessages('parts', messages);
  const { lang } = useSettings();
  const words: Record<PasswordRule, string> = {
    length: formatPlural(text, 'ruleLength', wholePolicy(policy).minimumLength, lang),
    lowercase: text.ruleLowercase,
    uppercase: text.ruleUppercase,
    number: text.ruleNumber,
    symbol: text.ruleSymbol,
    spaces: text.ruleSpaces,
  };
  const unmet = new Set(unmetRules(password, policy));
  // Not while somebody types: between two words the last character is a space for a moment.
  const shown = new Set([...rulesOf(policy), ...(refused ? unmet : [])]);
  return (
    <div id={id} className="cs-rules">
      <p className="cs-visually-hidden">{text.rules}</p>
      <ul>
        {[...shown].map((rule) => (
          <li key={rule} data-met={!unmet.has(rule) || undefined}>
            {unmet.has(rule) ? <CircleIcon /> : <CheckIcon />}
            <span aria-hidden="true">{words[rule]}</span>
            <span className="cs-visually-hidden">
              {format(unmet.has(rule) ? text.ruleUnmet : text.ruleMet, { rule: words[rule] })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
