import { createSession } from '@countersign/core/session';
import { authRoute } from '../../lib/auth-route.ts';
import type { OfferedProviders } from '../sign-in-screen.tsx';
import { buttonsIn } from './buttons.tsx';

/** The buttons of this server's own routes: the page never has a token. */
export const relayButtons = (
  lang: string | undefined,
  clientId: string,
  offered: OfferedProviders,
  returnTo: string,
) =>
  buttonsIn(lang, createSession({ relay: authRoute(clientId), clientId }), offered, {
    request: { returnTo },
  });
