'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { useShell } from './language-provider.tsx';

const pages = [
  { href: '/', label: 'signIn' },
  { href: '/direct', label: 'direct' },
  { href: '/inbox', label: 'inbox' },
  { href: '/wire', label: 'wire' },
] as const;

export function SiteHeader({ children }: { children: ReactNode }) {
  const text = useShell();
  const here = usePathname();
  return (
    <header className="demo-header">
      <Link className="demo-brand" href="/">
        <svg aria-hidden="true" width="22" height="22" viewBox="0 0 24 24" fill="none">
          <path d="m2.5 13 4 4 8-9.5M11.5 16.5l.5.5 8.5-10" stroke="currentColor" strokeWidth="2" />
        </svg>
        Countersign
      </Link>
      <div className="demo-preferences">{children}</div>
      <nav aria-label={text.site}>
        <ul className="demo-nav">
          {pages.map(({ href, label }) => (
            <li key={href}>
              {/* A new document: the two ways to sign in have policies of their own. */}
              <a href={href} aria-current={here === href ? 'page' : undefined}>
                {text[label]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
