import { createScreens } from './create-screens.ts';
import type { ScreenName, ScreenProps, ScreenViews } from './screen-props.ts';
import { screens } from './screens.ts';
import { SignIn, type SignInProps } from './sign-in.tsx';

// Checked by `pnpm types`: this file must compile, and each expected error must occur.

// @ts-expect-error a screen was added to the flow and the kit's own is missing
screens satisfies ScreenViews<ScreenName> & { 'choose-tenant': unknown };

const { identify, ...others } = screens;
// @ts-expect-error a table without a screen
createScreens(others);
// @ts-expect-error a screen under another one's name
createScreens({ ...screens, expired: identify });

const ResetPassword = ({ state, client }: ScreenProps<'reset-password'>) => (
  <button
    type="button"
    onClick={() => client.resetPassword({ code: '1', newPassword: state.username })}
  />
);
const Screens = createScreens({ ...screens, 'reset-password': ResetPassword });
// @ts-expect-error it is the table of another screen
createScreens({ ...screens, 'confirm-sign-up': ResetPassword });

declare const props: SignInProps;
<SignIn {...props} Screens={Screens} />;
// @ts-expect-error one screen is no dispatcher
<SignIn {...props} Screens={ResetPassword} />;
// @ts-expect-error the first screen is shown before there is a client
(({ client }: ScreenProps<'identify'>) => client) satisfies unknown;
// @ts-expect-error nobody is signed in yet
(({ state }: ScreenProps<'expired'>) => state.tokens) satisfies unknown;
<SignIn {...props} header={<b>Logo</b>} footer={({ at }) => at === 'identify' && 'New here?'} />;
