import type { WireChallengeName, WireResponse } from '../wire.ts';
import { build } from './build.ts';
import { jsonSource } from './json-source.ts';
import {
  type OperationError,
  type OperationErrorJson,
  operationErrorJson,
  tagJsonError,
  withCommonErrors,
} from './operation-error.ts';
import { initiateAuthResponse as shape } from './shapes.ts';
import { typedSource } from './typed-source.ts';
import { jsonOf, queryOf, treeOf, type Value } from './value.ts';

/**
 * The exact response of InitiateAuth. Every member is optional. Null counts as absent; an empty map
 * or list does not.
 * Source: Cognito API reference, InitiateAuth; awso's Values.InitiateAuthResponse for its behavior.
 */
export interface InitiateAuthResponse extends RespondToAuthChallengeResponse {
  /** The challenges that the user may choose in choice-based sign-in, in the service's order. */
  availableChallenges?: OpenChallengeName[];
}

/**
 * The response of RespondToAuthChallenge. Source: Cognito API reference, RespondToAuthChallenge.
 */
export interface RespondToAuthChallengeResponse {
  /** The next challenge to answer. */
  challengeName?: OpenChallengeName;
  /** Links the answer to this response; opaque. PASSWORD_VERIFIER of USER_SRP_AUTH has none. */
  session?: string;
  /**
   * The challenge's parameters. The service chooses the keys, so look them up with `Object.hasOwn`.
   */
  challengeParameters?: Record<string, string>;
  /** Present if the sign-in is complete. */
  authenticationResult?: AuthenticationResult;
}

/** The tokens. Source: Cognito API reference, AuthenticationResultType. */
export interface AuthenticationResult {
  accessToken?: string;
  /** The lifetime of the access and ID tokens, in seconds. */
  expiresIn?: number;
  /** `Bearer`. */
  tokenType?: string;
  refreshToken?: string;
  idToken?: string;
  /** Present if the pool tracks devices and this one is new. */
  newDeviceMetadata?: NewDeviceMetadata;
}

/** Source: Cognito API reference, NewDeviceMetadataType. */
export interface NewDeviceMetadata {
  deviceKey?: string;
  deviceGroupKey?: string;
}

/** A challenge's name. The union is open, because Cognito adds names. */
export type OpenChallengeName = WireChallengeName | (string & {});

/** The same members; `undefined` means absent. */
export type Members<T> = {
  [K in keyof T]: (T[K] extends object | undefined ? Members<T[K]> : T[K]) | undefined;
};

/** Builds a response from its members: copies them, drops undefined ones and validates nothing. */
export function make(members: Members<InitiateAuthResponse> = {}): InitiateAuthResponse {
  return build(shape, members, typedSource) as InitiateAuthResponse;
}

/**
 * Reads the parsed JSON of a response. It ignores unknown members, and truncates `ExpiresIn` to an
 * integer.
 * @throws {ResponseFormatError} naming the member with the wrong type.
 */
export function fromJson(json: unknown): InitiateAuthResponse {
  return build(shape, json, jsonSource) as InitiateAuthResponse;
}

/** Returns the response as wire JSON, members in declaration order. */
export function toJson(response: InitiateAuthResponse): WireResponse {
  return jsonOf(toValue(response)) as WireResponse;
}

/** Returns the response as a tagged tree, members in declaration order. */
export function toValue(response: InitiateAuthResponse): Value {
  return treeOf(shape, response);
}

/**
 * Returns the response as unescaped pairs for a form-encoded query:
 * `AuthenticationResult.ExpiresIn`, `AvailableChallenges.1`, `ChallengeParameters.1.Name` and
 * `ChallengeParameters.1.Value`. Empty maps, lists and structures add no pairs.
 */
export function toQuery(response: InitiateAuthResponse): [name: string, value: string][] {
  return queryOf(toValue(response));
}

/** The names of the errors that InitiateAuth models. This layer does not know newer ones. */
// Marked pure, so that bundlers drop the list from apps that only read responses.
export const initiateAuthErrors = /* @__PURE__ */ withCommonErrors('UnsupportedOperationException');

export type InitiateAuthError = OperationError<(typeof initiateAuthErrors)[number]>;

/**
 * Tags an error of InitiateAuth by its code, matched exactly, and its body as parsed JSON. To read
 * the service's variants of code and body, use `readResponse`.
 * @throws {ResponseFormatError} if the body of a modeled code has the wrong shape.
 */
export function errorFromJson(code: string, body: unknown): InitiateAuthError {
  return tagJsonError(initiateAuthErrors, code, body);
}

/** Returns `{ error, details }`, or `{ error, message }` for an unknown error. */
export function errorToJson(error: InitiateAuthError): OperationErrorJson {
  return operationErrorJson(error);
}
