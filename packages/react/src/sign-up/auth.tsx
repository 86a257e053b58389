'use client';
import { type ReactNode, useState } from 'react';
import { useMessages } from '../messages.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Stage } from '../parts/stage.tsx';
import { SignIn, type SignInProps } from '../sign-in/sign-in.tsx';
import { view } from '../view.tsx';
import { messages } from './sign-up.messages.ts';
import type { SignUpProps } from './sign-up.tsx';

export interface AuthProps extends Omit<SignUpProps, 'signIn' | 'footer'> {
  /** What is shown first. Default: `sign-in`. */
  initial?: 'sign-in' | 'sign-up' | undefined;
}

// Users who sign in do not download it.
const SignUp = view(async () => ({ default: (await import('./sign-up.tsx')).SignUp }));

/** Sign-in and sign-up, with a switch between them. */
export function Auth({ initial = 'sign-in', ...props }: AuthProps): ReactNode {
  const [shown, setShown] = useState(initial);
  const text = useMessages('signUp', messages);
  const { fields, terms, validationData, ...options } = props;
  const { allowed } = props.pool.signUp;
  const footer: SignInProps['footer'] = ({ at }) =>
    allowed &&
    at === 'identify' && (
      <p>
        <span>{text.newHere}</span>{' '}
        <LinkButton onClick={() => setShown('sign-up')}>{text.title}</LinkButton>
      </p>
    );
  return (
    <Stage name={shown}>
      {shown === 'sign-in' ? (
        // Options of a sign-in and a pool, which TypeScript does not follow through the spread.
        <SignIn {...({ ...options, footer } as SignInProps)} />
      ) : (
        <SignUp {...props} signIn={() => setShown('sign-in')} />
      )}
    </Stage>
  );
}
