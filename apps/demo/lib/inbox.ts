import { cognitoEndpoint } from './endpoint.ts';

/** A code the emulator delivered instead of sending it out. */
export interface Message {
  code: string;
  /** Address or number in full. */
  to: string;
  medium: 'EMAIL' | 'SMS';
  /** ISO 8601. */
  at: string;
}

/** Newest first; `undefined` when the emulator does not answer. */
export async function readInbox(): Promise<readonly Message[] | undefined> {
  try {
    const response = await fetch(new URL('/_emulator/inbox', cognitoEndpoint()), {
      headers: { accept: 'application/json' },
      cache: 'no-store',
    });
    if (!response.ok) return undefined;
    const messages: readonly Message[] = await response.json();
    return [...messages].reverse();
  } catch {
    return undefined;
  }
}
