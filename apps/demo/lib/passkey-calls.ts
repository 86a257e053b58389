import type { Transport } from '@countersign/core/transport';
import type { RegisterPasskeyProps } from '@countersign/react/register-passkey';

/** The two calls of a passkey's registration, with the AccessToken where the caller has it. */
export function passkeyCalls(
  call: Transport,
  authority: () => Promise<{ AccessToken?: string }> = async () => ({}),
): Pick<RegisterPasskeyProps, 'start' | 'complete'> {
  return {
    async start(options) {
      const { CredentialCreationOptions } = await call(
        'StartWebAuthnRegistration',
        await authority(),
        options,
      );
      if (!CredentialCreationOptions) throw new TypeError('No options came for a passkey.');
      return CredentialCreationOptions;
    },
    async complete(Credential, options) {
      await call('CompleteWebAuthnRegistration', { ...(await authority()), Credential }, options);
    },
  };
}
