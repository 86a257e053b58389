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
  /** True once a submit was refused. The list then also reports a space at either end. */
  refused?: boolean;
}

/**
 * The rules for a new password, and which of them it meets. Selectors: `.cs-rules`, `[data-met]`.
 */
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
  // Do not check while the user types: between two words the last character is a space.
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
