import { createScreens, type ScreenProps, screens, useIdentify } from '@countersign/react';
import { ChallengeForm, FormError, Submit, TextField } from '@countersign/react/parts';
import type { ReactNode } from 'react';

/** An app's own first screen, made of the kit's parts. It is shown before any other code is here. */
export function Mine(props: ScreenProps<'identify'>): ReactNode {
  const { form, username, problem, pending } = useIdentify(props);
  return (
    <ChallengeForm {...form} title="Welcome back">
      <TextField
        {...username}
        label="Your email address"
        attributes={{ autoComplete: 'username', defaultValue: props.state.username }}
      />
      <FormError problem={problem} />
      <Submit pending={pending} pendingLabel="One moment">
        Go on
      </Submit>
    </ChallengeForm>
  );
}

/** Every screen as the kit shows it, but this one. `<SignIn Screens={Screens}>` takes it. */
export const Screens = createScreens({ ...screens, identify: Mine });
