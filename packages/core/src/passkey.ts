/**
 * The options for creating a passkey; binary members are base64url.
 * Source: WebAuthn Level 3, PublicKeyCredentialCreationOptionsJSON; Cognito API reference,
 * StartWebAuthnRegistration.
 */
export interface CreationOptions {
  challenge: string;
  rp: { id?: string; name: string };
  user: { id: string; name: string; displayName: string };
  pubKeyCredParams: { type: 'public-key'; alg: number }[];
  /** Milliseconds. */
  timeout?: number;
  /** Passkeys that the user has. A device that holds one of them refuses to create another. */
  excludeCredentials?: { type: 'public-key'; id: string; transports?: string[] }[];
  authenticatorSelection?: {
    authenticatorAttachment?: 'platform' | 'cross-platform';
    requireResidentKey?: boolean;
    residentKey?: 'required' | 'preferred' | 'discouraged';
    userVerification?: 'required' | 'preferred' | 'discouraged';
  };
  hints?: string[];
  attestation?: 'none' | 'indirect' | 'direct' | 'enterprise';
  extensions?: Record<string, unknown>;
}

/**
 * A newly created passkey. Pass it to CompleteWebAuthnRegistration unchanged.
 * Source: WebAuthn Level 3, RegistrationResponseJSON.
 */
export interface RegistrationCredential {
  id: string;
  rawId: string;
  type: string;
  authenticatorAttachment?: string | undefined;
  clientExtensionResults: object;
  /** Base64url without padding. */
  response: {
    clientDataJSON: string;
    attestationObject: string;
    transports?: string[] | undefined;
    publicKeyAlgorithm?: number | undefined;
    authenticatorData?: string | undefined;
    publicKey?: string | undefined;
  };
}

/** A passkey of the account. Source: Cognito API reference, WebAuthnCredentialDescription. */
export interface PasskeyDescription {
  CredentialId: string;
  FriendlyCredentialName: string;
  RelyingPartyId: string;
  AuthenticatorTransports: string[];
  AuthenticatorAttachment?: string;
  /** Seconds since the epoch. */
  CreatedAt: number;
}
