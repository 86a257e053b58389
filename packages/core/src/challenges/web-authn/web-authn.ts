import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';
import { malformed, readObject } from '../parameters.ts';
import { type RequestOptions, readRequestOptions } from './request-options.ts';

/**
 * The user proves a passkey.
 * Source: Cognito API reference, InitiateAuth, CREDENTIAL_REQUEST_OPTIONS.
 */
export interface WebAuthn extends ChallengeBase<'WEB_AUTHN'> {
  /** For `navigator.credentials.get`, after `parseRequestOptionsFromJSON`. */
  options: RequestOptions;
}

export interface WebAuthnAnswer {
  credential: AssertionCredential;
}

/** The result of `credential.toJSON()`. Source: WebAuthn Level 3, AuthenticationResponseJSON. */
export interface AssertionCredential {
  id: string;
  rawId: string;
  type: string;
  authenticatorAttachment?: string | null | undefined;
  clientExtensionResults: object;
  /** Base64url without padding. */
  response: {
    clientDataJSON: string;
    authenticatorData: string;
    signature: string;
    userHandle?: string | null | undefined;
  };
}

export const webAuthn: Codec<WebAuthn, WebAuthnAnswer> = {
  decode: (wire) => {
    const options = readObject(wire, 'CREDENTIAL_REQUEST_OPTIONS');
    if (!options) throw malformed('CREDENTIAL_REQUEST_OPTIONS');
    return { ...challengeBase('WEB_AUTHN', wire), options: readRequestOptions(options) };
  },
  encode: ({ credential }) => ({ CREDENTIAL: JSON.stringify(withoutBlanks(credential)) }),
};

// Cognito refuses a userHandle that is null or empty, so omit it.
function withoutBlanks({ authenticatorAttachment, response, ...rest }: AssertionCredential) {
  const { userHandle, ...proof } = response;
  return {
    ...rest,
    ...(authenticatorAttachment && { authenticatorAttachment }),
    response: { ...proof, ...(userHandle && { userHandle }) },
  };
}
