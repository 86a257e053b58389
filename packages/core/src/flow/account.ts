import type { SideCall } from './side-trip.ts';
import type { NewDevice } from './state.ts';

type Named = { username: string };

/** The account operations that a sign-in may need. */
export const account = {
  forgotPassword: ({ username }: Named): SideCall => ({
    operation: 'ForgotPassword',
    input: { Username: username },
  }),
  confirmForgotPassword: ({ username }: Named, code: string, newPassword: string): SideCall => ({
    operation: 'ConfirmForgotPassword',
    input: { Username: username, ConfirmationCode: code, Password: newPassword },
  }),
  resendConfirmationCode: ({ username }: Named): SideCall => ({
    operation: 'ResendConfirmationCode',
    input: { Username: username },
  }),
  confirmSignUp: ({ username }: Named, code: string): SideCall => ({
    operation: 'ConfirmSignUp',
    input: { Username: username, ConfirmationCode: code },
  }),
  rememberDevice: ({ accessToken, deviceKey }: NewDevice): SideCall => ({
    operation: 'UpdateDeviceStatus',
    input: {
      AccessToken: accessToken,
      DeviceKey: deviceKey,
      DeviceRememberedStatus: 'remembered',
    },
  }),
};
