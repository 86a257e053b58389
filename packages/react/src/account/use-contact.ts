'use client';
import {
  type Contact,
  type ContactName,
  changeContact,
  contactOf,
  isNeededToSignIn,
  type Read,
  sendContactCode,
  verifyContact,
} from '@countersign/core/account';
import { ChallengeError } from '@countersign/core/challenge-error';
import { useState } from 'react';
import { labelOf } from '../federation/provider-option.ts';
import type { OnAnswer } from '../types.ts';
import { mapRead } from './map-read.ts';
import type { SectionProps } from './section-props.ts';
import { useResource } from './use-resource.ts';

export interface ContactOptions extends Pick<SectionProps, 'account' | 'pool'> {
  /**
   * Asks for fresh proof before a change. Reject to stop it, e.g. with
   * `new ChallengeError('Aborted')`.
   */
  confirm?: ((options: { signal: AbortSignal }) => Promise<void>) | undefined;
}

export interface ContactSection {
  name: ContactName;
  read: Read<Contact>;
  /**
   * What people call the provider that the user signs in with, if there is one: it sets the value at
   * each sign-in, so show no change.
   */
  provider: string | undefined;
  step: ContactStep;
  /**
   * The last verified value, while another one that is not verified is in its place. `putBack` brings
   * it back.
   */
  before: string | undefined;
  /** True if the old value stays in use until the code is entered. */
  waitsForCode: boolean;
  /**
   * True if the new value would replace the old one at once, and the user can sign in only with codes
   * that go to the old one. `change` then rejects.
   */
  needed: boolean;
  /** True once the user has verified the value. */
  verified: boolean;
  /** Shows the field for a new value. */
  edit(): void;
  /** Shows the value in use. It undoes no change; `putBack` does. */
  cancel(): void;
  change: OnAnswer<string>;
  putBack: OnAnswer<undefined>;
  /** Sends a code to a value that is not verified. */
  send: OnAnswer<undefined>;
  resend(): Promise<void>;
  verify: OnAnswer<{ code: string }>;
}

/** What the section asks for. */
export type ContactStep =
  | { readonly at: 'shown' }
  /** `taken`: another account has verified the value meanwhile, so the user gives another one. */
  | { readonly at: 'edit'; readonly taken?: boolean }
  | CodeStep;

export interface CodeStep {
  readonly at: 'code';
  /** Where the code went. */
  readonly to: string;
  /** How it went, as the service says. */
  readonly medium: string | undefined;
  /** When it was sent, in ms since the epoch. */
  readonly sentAt: number;
  readonly kept: boolean;
}

interface State {
  step: ContactStep;
  before: string | undefined;
  verified: boolean;
}

/** State and actions of the sections `email` and `phone`, without their markup. */
export function useContact(name: ContactName, options: ContactOptions): ContactSection {
  const { account, pool, confirm } = options;
  const user = useResource(account, 'user');
  const read = mapRead(user, (known) => contactOf(known, name));
  const provider = read.data?.value && user.data?.provider;
  const waitsForCode = pool?.verifiedBeforeUpdate?.includes(name) ?? false;
  const factors = useResource(account, 'factors', !waitsForCode && read.data?.isVerified);
  const [state, setState] = useState<State>({
    step: shown,
    before: undefined,
    verified: false,
  });
  const { before } = state;
  const { value, isVerified } = read.data ?? { value: undefined, isVerified: false };
  const move = (change: Partial<State>) => setState((last) => ({ ...last, ...change }));

  async function send(to: string, calling?: { signal: AbortSignal }): Promise<void> {
    const medium = (await sendContactCode(account, name, calling))?.medium;
    move({ step: { at: 'code', to, medium, sentAt: Date.now(), kept: false }, verified: false });
  }

  async function replaceBy(next: string, calling: { signal: AbortSignal }): Promise<void> {
    const { delivery, replaced } = await changeContact(account, name, next, {
      ...calling,
      waitsForCode,
    });
    const lastVerified = isVerified ? value : before;
    // A value that could not be read again may be in use, so the user can put the old one back.
    const kept = replaced === false;
    move({
      before: kept || lastVerified === next ? undefined : lastVerified,
      verified: false,
      step: delivery
        ? { at: 'code', to: next, medium: delivery.medium, sentAt: Date.now(), kept }
        : shown,
    });
  }

  return {
    ...state,
    name,
    read,
    provider: provider && labelOf({ name: provider }),
    waitsForCode,
    needed: !waitsForCode && !!user.data && isNeededToSignIn(user.data, name, factors.data),
    edit: () => move({ step: { at: 'edit' }, verified: false }),
    cancel: () => move({ step: shown }),
    async change(next, calling) {
      if (next === value && isVerified) return move({ step: shown });
      await confirm?.(calling);
      // Cognito sends no code to a value that is there already.
      await (next === value ? send(next, calling) : replaceBy(next, calling));
    },
    async putBack(_, calling) {
      if (before !== undefined) await replaceBy(before, calling);
    },
    send: (_, calling) => send(value ?? '', calling),
    async resend() {
      await sendContactCode(account, name);
    },
    async verify({ code }, calling) {
      try {
        await verifyContact(account, name, code, calling);
        move({ step: shown, before: undefined, verified: true });
      } catch (cause) {
        const isTaken = cause instanceof ChallengeError && cause.kind === 'alias-exists';
        if (!isTaken) throw cause;
        move({ step: { at: 'edit', taken: true } });
      }
    },
  };
}

const shown: ContactStep = { at: 'shown' };
