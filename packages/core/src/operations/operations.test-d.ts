import type { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import type { Operations, ServerOperations } from './operations.ts';
import type { MemberKinds, PageInput, PageOutput } from './rules.ts';

// Checked by `pnpm types`: this file must compile, and each expected error must occur.

type Table = Operations & ServerOperations;
type Method<O extends keyof Table> = Parameters<CognitoIdentityProvider[Uncapitalize<O>]>;
type SdkInput<O extends keyof Table> = Method<O>[0];
type SdkOutput<O extends keyof Table> = Exclude<Parameters<Method<O>[2]>[1], undefined>;

/**
 * Member paths at any depth, e.g. `Sessions.LastLocation.City`. The app chooses the keys of a map.
 */
type Paths<T> = T extends readonly (infer Item)[]
  ? Paths<Item>
  : T extends Date | string | number | boolean | undefined
    ? never
    : string extends keyof T
      ? never
      : {
          [M in keyof T & string]: M extends Documents
            ? M
            : M | `${M}.${Paths<Exclude<T[M], undefined>>}`;
        }[keyof T & string];

/** Members that the declarations type as any JSON. */
type Documents = 'Credential' | 'CredentialCreationOptions';
/** Members that the declarations type as maps; their keys are only in prose. */
type Named = `${'AuthParameters' | 'ChallengeResponses'}.${string}`;
/** Only relays send it. */
type OfRelay = 'AuthenticationResult.Claims';
type OfSdk = `$metadata${string}` | Named;

declare const drift: {
  [O in keyof Table]: {
    unknownInput: Exclude<Paths<SdkInput<O>>, Paths<Table[O]['input']> | OfSdk>;
    unknownOutput: Exclude<Paths<SdkOutput<O>>, Paths<Table[O]['output']> | OfSdk>;
    inventedInput: Exclude<Paths<Table[O]['input']>, Paths<SdkInput<O>> | Named>;
    inventedOutput: Exclude<Paths<Table[O]['output']>, Paths<SdkOutput<O>> | Named | OfRelay>;
  };
};

type Agrees = {
  unknownInput: never;
  unknownOutput: never;
  inventedInput: never;
  inventedOutput: never;
};
// Each row has exactly the members that the installed SDK declares.
drift satisfies { [O in keyof Table]: Agrees };

/** The type as JSON, without optional members. */
type Whole<T> = T extends Date
  ? number
  : T extends readonly (infer Item)[]
    ? Whole<Item>[]
    : T extends object
      ? { [M in keyof T as Exclude<M, Documents>]-?: Whole<Exclude<T[M], undefined>> }
      : T;
type Differs<Ours, Sdks> = {
  [M in keyof Ours & keyof Sdks]: Ours[M] extends Sdks[M]
    ? never
    : Sdks[M] extends Ours[M]
      ? never
      : M;
}[keyof Ours & keyof Sdks];
// Either type may be the narrower one: the SDK declares strings where the table has names.
declare const differing: {
  [O in keyof Table]:
    | Differs<Whole<Table[O]['input']>, Whole<SdkInput<O>>>
    | Differs<Whole<Table[O]['output']>, Whole<SdkOutput<O>>>;
};
differing satisfies { [O in keyof Table]: never };

declare const kinds: MemberKinds<PageInput<'SetUserMFAPreference'>>;
kinds.SMSMfaSettings.PreferredMfa satisfies 'truth';
// @ts-expect-error a passkey cannot be preferred
kinds.WebAuthnMfaSettings.PreferredMfa;
// @ts-expect-error a relay has the token
kinds.AccessToken;

declare const begin: MemberKinds<PageInput<'InitiateAuth'>>;
begin.AuthParameters.TARGET_ACR_VALUES satisfies 'text';
begin.ClientMetadata satisfies 'map';
// @ts-expect-error a relay steps up from its own session
begin.AuthParameters.ACCESS_TOKEN;
// @ts-expect-error a relay knows where the call came from
begin.UserContextData.IpAddress;

declare const renewal: MemberKinds<PageInput<'GetTokensFromRefreshToken'>>;
// @ts-expect-error a relay knows the device of its tokens
renewal.DeviceKey;

declare const tokens: PageOutput<'GetTokensFromRefreshToken'>;
// @ts-expect-error a relay keeps the tokens
tokens.AuthenticationResult;
