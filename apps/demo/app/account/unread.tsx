'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { useAccountText } from './account-provider.tsx';
import { Section } from './section.tsx';

/** A section whose content could not be read; one press tries again, and the others stay. */
export function Unread({ title }: { title: string }) {
  const text = useAccountText('page');
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  return (
    <Section title={title}>
      <p>{text.notLoaded}</p>
      <button
        className="demo-button demo-quiet"
        type="button"
        aria-disabled={pending}
        onClick={() => {
          if (!pending) startTransition(() => router.refresh());
        }}
      >
        {pending ? text.loading : text.tryAgain}
      </button>
    </Section>
  );
}
