'use client';
import type { Pool } from '@countersign/core/pool';
import type { Operations, Transport } from '@countersign/core/transport';
import { type Context, createContext, useContext } from 'react';
import type { ScreenOptions } from '../sign-in/screen-props.ts';
import type { AskedField } from './sign-up-fields.ts';
import type { Typed } from './sign-up-input.ts';

/** What `<SignUp>` gives to its form. */
export interface SignUpSettings {
  pool: Pool;
  transport: Transport;
  clientId: string;
  clientMetadata: Record<string, string> | undefined;
  /** The fields, in order. */
  asked: readonly AskedField[];
  /** True if users may sign up without a password. */
  mayOmitPassword: boolean;
  validationData: SignUpData;
  terms: Links;
  /** Where users sign in who have an account: a URL or a function. */
  signIn: string | (() => void) | undefined;
  /** The app's own views. */
  Challenge: ScreenOptions['Challenge'];
  /** What outlives the form: users come back to it to change their details. */
  journey: Journey;
}

/** More data for the pool's triggers, or a function that returns it when the form is sent. */
export type SignUpData =
  | Readonly<Record<string, string>>
  | (() => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>)
  | undefined;

export interface Links {
  termsOfUse?: string | undefined;
  privacyPolicy?: string | undefined;
}

export interface Journey {
  /** What was typed when the form was last sent, without the password. */
  typed: Typed;
  /** The last account that was created, to confirm it without another sign-up. */
  created?: { details: string; output: Operations['SignUp']['output'] } | undefined;
  /** Its password, which signs in once the account is confirmed; then it is dropped. */
  password?: string | undefined;
  /** True while that password is proved. */
  proving?: boolean | undefined;
  /** True once the account is there: from then on users sign in. */
  confirmed: boolean;
}

export const SignUpContext: Context<SignUpSettings | undefined> = createContext<
  SignUpSettings | undefined
>(undefined);

/** @throws {TypeError} Outside of a `<SignUp>`. */
export function useSignUpSettings(): SignUpSettings {
  const settings = useContext(SignUpContext);
  if (!settings) throw new TypeError('useSignUp works only inside <SignUp>, which has the pool.');
  return settings;
}
