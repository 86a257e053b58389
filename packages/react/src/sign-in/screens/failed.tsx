import type { ReactNode } from 'react';
import type { ScreenProps } from '../screen-props.ts';
import { Stopped } from './stopped.tsx';

/** The sign-in cannot continue. Shows the reason and a button to start over. */
export const Failed: (props: ScreenProps<'failed'>) => ReactNode = Stopped;
