import type { ReactNode } from 'react';
import type { ScreenProps } from '../screen-props.ts';
import { Stopped } from './stopped.tsx';

/** The sign-in cannot go on, and says why: one press begins again. */
export const Failed: (props: ScreenProps<'failed'>) => ReactNode = Stopped;
