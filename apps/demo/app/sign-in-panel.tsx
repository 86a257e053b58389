'use client';

import type { Transport } from '@countersign/core/transport';
import { SignIn, type SignInProps } from '@countersign/react';
import { useState } from 'react';
import { deviceStore, resumeStorage } from '../lib/browser-storage.ts';
import type { Mode } from '../lib/modes.ts';
import { useStartedOver } from '../lib/started-over.ts';
import type { PanelProps } from './sign-in-screen.tsx';

interface Props extends Omit<PanelProps, 'offered'>, Pick<SignInProps, 'footer' | 'onSignedIn'> {
  mode: Mode;
  /** Made once. */
  makeTransport: () => Transport;
}

/** The kit's sign-in as both modes show it. */
export function SignInPanel({ mode, makeTransport, ...signIn }: Props) {
  const startedOver = useStartedOver();
  const [transport] = useState(makeTransport);
  const [storage] = useState(() => resumeStorage(mode, signIn));
  return (
    <SignIn
      key={startedOver}
      {...signIn}
      transport={transport}
      deviceStore={deviceStore}
      storage={storage}
      identifier="email"
    />
  );
}
