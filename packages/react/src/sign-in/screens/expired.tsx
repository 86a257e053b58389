import type { ReactNode } from 'react';
import type { ScreenProps } from '../screen-props.ts';
import { Stopped } from './stopped.tsx';

/** The session expired. A button starts over. */
export const Expired: (props: ScreenProps<'expired'>) => ReactNode = Stopped;
