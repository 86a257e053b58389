import type { ReactNode } from 'react';
import type { ScreenProps } from '../screen-props.ts';
import { Stopped } from './stopped.tsx';

/** The session ran out: one press begins again. */
export const Expired: (props: ScreenProps<'expired'>) => ReactNode = Stopped;
