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
 * What InitiateAuth answers, letter for letter. Every member is optional: absent and null are both
 * absent, an empty map or list is kept and is not the same.
 * Source: Cognito API reference, InitiateAuth; awso's Values.InitiateAuthResponse for its behaviour.
 */
export interface InitiateAuthResponse extends RespondToAuthChallengeResponse {
  /** What the user may choose from in choice-based sign-in, in the service's order. */
  availableChallenges?: OpenChallengeName[];
}

/** What RespondToAuthChallenge answers. Source: Cognito API reference, RespondToAuthChallenge. */
export interface RespondToAuthChallengeResponse {
  /** The next challenge to answer. */
  challengeName?: OpenChallengeName;
  /** Links the answer to this response; opaque. PASSWORD_VERIFIER of USER_SRP_AUTH has none. */
  session?: string;
  /** What the challenge needs. Keys are data: look them up with `Object.hasOwn`. */
  challengeParameters?: Record<string, string>;
  /** Present when sign-in is complete. */
  authenticationResult?: AuthenticationResult;
}

/** The tokens. Source: Cognito API reference, AuthenticationResultType. */
export interface AuthenticationResult {
  accessToken?: string;
  /** Seconds that the access and ID tokens live. */
  expiresIn?: number;
  /** `Bearer`. */
  tokenType?: string;
  refreshToken?: string;
  idToken?: string;
  /** Present when the device is new to a pool that tracks devices. */
  newDeviceMetadata?: NewDeviceMetadata;
}

/** Source: Cognito API reference, NewDeviceMetadataType. */
export interface NewDeviceMetadata {
  deviceKey?: string;
  deviceGroupKey?: string;
}

/** A challenge's name. The service's list grows, so any other is kept as it came. */
export type OpenChallengeName = WireChallengeName | (string & {});

/** The same members, where `undefined` also says absent. */
export type Members<T> = {
  [K in keyof T]: (T[K] extends object | undefined ? Members<T[K]> : T[K]) | undefined;
};

/** Builds a response from its members: copies, drops what is undefined, validates nothing. */
export function make(members: Members<InitiateAuthResponse> = {}): InitiateAuthResponse {
  return build(shape, members, typedSource) as InitiateAuthResponse;
}

/**
 * Reads the parsed JSON of a response. Unknown members are ignored; `ExpiresIn` takes any finite
 * number and cuts its fraction off.
 * @throws {ResponseFormatError} naming the member of another type.
 */
export function fromJson(json: unknown): InitiateAuthResponse {
  return build(shape, json, jsonSource) as InitiateAuthResponse;
}

/** The response as wire JSON, members in declaration order. */
export function toJson(response: InitiateAuthResponse): WireResponse {
  return jsonOf(toValue(response)) as WireResponse;
}

/** The response as a tagged tree, members in declaration order. */
export function toValue(response: InitiateAuthResponse): Value {
  return treeOf(shape, response);
}

/**
 * The response as pairs for a form-encoded query, not escaped: `AuthenticationResult.ExpiresIn`,
 * `AvailableChallenges.1`, `ChallengeParameters.1.Name` and `ChallengeParameters.1.Value`. Empty
 * maps, lists and structures give nothing.
 */
export function toQuery(response: InitiateAuthResponse): [name: string, value: string][] {
  return queryOf(toValue(response));
}

/** Names of the errors InitiateAuth models. Newer ones are unknown in this layer. */
// Marked pure: who only reads responses does not pay for the list.
export const initiateAuthErrors = /* @__PURE__ */ withCommonErrors('UnsupportedOperationException');

export type InitiateAuthError = OperationError<(typeof initiateAuthErrors)[number]>;

/**
 * Tags an error of InitiateAuth by its code, matched exactly, and its body as parsed JSON. For the
 * service's variants of code and body use `readResponse`.
 * @throws {ResponseFormatError} for a modelled code whose body is not what it models.
 */
export function errorFromJson(code: string, body: unknown): InitiateAuthError {
  return tagJsonError(initiateAuthErrors, code, body);
}

/** `{ error, details }`, or `{ error, message }` for an unknown one. */
export function errorToJson(error: InitiateAuthError): OperationErrorJson {
  return operationErrorJson(error);
}
