import type { SignInClient } from '@countersign/core/flow';
import { SignIn } from '@countersign/react';
import { Stage } from '@countersign/react/parts';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';

interface Props {
  client: SignInClient;
  /** A form of the page's own, while that is what is asked. */
  form: ReactNode;
  /** True once the form was sent. If false, the page has just loaded, and may take the focus. */
  sent: boolean;
}

/** A page's own form, and then the kit's screens, up to the account page. */
export function FormThenSignIn({ client, form, sent }: Props) {
  const router = useRouter();
  return (
    <Stage name={form ? 'form' : 'sign-in'}>
      {form || (
        <SignIn
          client={client}
          identifier="email"
          autoFocus={sent}
          onSignedIn={() => router.replace('/account')}
        />
      )}
    </Stage>
  );
}
