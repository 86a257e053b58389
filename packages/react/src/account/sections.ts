'use client';
import type { SectionName } from '@countersign/core/account';
import type { ComponentProps, ComponentType } from 'react';
import { view } from '../view.tsx';
import type { SectionProps } from './section-props.ts';

/** One line per section; its code is loaded when it is shown. */
export const sections = {
  profile: view(() => import('./profile/index.ts')),
  email: view(() => import('./email/index.ts')),
  phone: view(() => import('./phone/index.ts')),
  password: view(() => import('./password/index.ts')),
  passkeys: view(() => import('./passkeys/index.ts')),
  devices: view(() => import('./devices/index.ts')),
  sessions: view(() => import('./sessions/index.ts')),
  'authenticator-app': view(() => import('./authenticator-app/index.ts')),
  'second-step': view(() => import('./second-step/index.ts')),
  'delete-account': view(() => import('./delete-account/index.ts')),
} satisfies SectionViews;

/** A component for each section. */
export type SectionViews = { readonly [S in SectionName]: ComponentType<SectionProps> };

/** What each section takes besides what all of them take. */
export type SectionOptions = {
  readonly [S in SectionName]?: Omit<ComponentProps<(typeof sections)[S]>, keyof SectionProps>;
};
