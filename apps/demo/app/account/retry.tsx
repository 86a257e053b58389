'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { useAccountText } from './account-provider.tsx';

/** In the place of what could not be read: one press tries again, and the other sections stay. */
export function Retry({ onPress }: { onPress: () => void }) {
  const text = useAccountText('page');
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const retry = () => {
    if (pending) return;
    onPress();
    startTransition(() => router.refresh());
  };
  return (
    <>
      <p>{text.notLoaded}</p>
      <button
        className="demo-button demo-quiet"
        type="button"
        aria-disabled={pending}
        onClick={retry}
      >
        {pending ? text.loading : text.tryAgain}
      </button>
    </>
  );
}
