'use client';

import { useRouter } from 'next/navigation';
import { useId, useTransition } from 'react';
import { keepChoice } from '../lib/keep-choice.ts';
import type { Language } from '../lib/language.ts';
import { languageCookie } from '../lib/language-cookie.ts';
import { useShell } from './language-provider.tsx';

interface Props {
  languages: readonly Language[];
  chosen: Language['tag'];
}

/** Chooses the language of this and every later page. A sign-in that is under way goes on. */
export function LanguageSwitch({ languages, chosen }: Props) {
  const id = useId();
  const text = useShell();
  const router = useRouter();
  const [, startTransition] = useTransition();
  const choose = (tag: string) => {
    keepChoice(languageCookie, tag);
    startTransition(() => router.refresh());
  };
  return (
    <div>
      <label className="demo-hidden" htmlFor={id}>
        {text.language}
      </label>
      <select
        id={id}
        defaultValue={chosen}
        autoComplete="off"
        onChange={(event) => choose(event.target.value)}
      >
        {languages.map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
