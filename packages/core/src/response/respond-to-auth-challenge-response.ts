import type { WireResponse } from '../wire.ts';
import { build } from './build.ts';
import type { Members, RespondToAuthChallengeResponse } from './initiate-auth-response.ts';
import { jsonSource } from './json-source.ts';
import {
  type OperationError,
  type OperationErrorJson,
  operationErrorJson,
  tagJsonError,
  withCommonErrors,
} from './operation-error.ts';
import { respondToAuthChallengeResponse as shape } from './shapes.ts';
import { typedSource } from './typed-source.ts';
import { jsonOf, queryOf, treeOf, type Value } from './value.ts';

export type { RespondToAuthChallengeResponse } from './initiate-auth-response.ts';

/** Builds a response from its members: copies, drops what is undefined, validates nothing. */
export function make(
  members: Members<RespondToAuthChallengeResponse> = {},
): RespondToAuthChallengeResponse {
  return build(shape, members, typedSource) as RespondToAuthChallengeResponse;
}

/**
 * Reads the parsed JSON of a response. Unknown members are ignored, `AvailableChallenges` with
 * them: this operation's reference model has none. `ExpiresIn` takes any finite number and cuts its
 * fraction off.
 * @throws {ResponseFormatError} naming the member of another type.
 */
export function fromJson(json: unknown): RespondToAuthChallengeResponse {
  return build(shape, json, jsonSource) as RespondToAuthChallengeResponse;
}

/** The response as wire JSON, members in declaration order. */
export function toJson(response: RespondToAuthChallengeResponse): WireResponse {
  return jsonOf(toValue(response)) as WireResponse;
}

/** The response as a tagged tree, members in declaration order. */
export function toValue(response: RespondToAuthChallengeResponse): Value {
  return treeOf(shape, response);
}

/** The response as pairs for a form-encoded query, not escaped. Empty ones give nothing. */
export function toQuery(response: RespondToAuthChallengeResponse): [name: string, value: string][] {
  return queryOf(toValue(response));
}

/** Names of the errors RespondToAuthChallenge models. Newer ones are unknown in this layer. */
// Marked pure: who only reads responses does not pay for the list.
export const respondToAuthChallengeErrors = /* @__PURE__ */ withCommonErrors(
  'AliasExistsException',
  'CodeMismatchException',
  'ExpiredCodeException',
  'InvalidPasswordException',
  'MFAMethodNotFoundException',
  'PasswordHistoryPolicyViolationException',
  'SoftwareTokenMFANotFoundException',
);

export type RespondToAuthChallengeError = OperationError<
  (typeof respondToAuthChallengeErrors)[number]
>;

/**
 * Tags an error of RespondToAuthChallenge by its code, matched exactly, and its body as parsed JSON.
 * @throws {ResponseFormatError} for a modelled code whose body is not what it models.
 */
export function errorFromJson(code: string, body: unknown): RespondToAuthChallengeError {
  return tagJsonError(respondToAuthChallengeErrors, code, body);
}

/** `{ error, details }`, or `{ error, message }` for an unknown one. */
export function errorToJson(error: RespondToAuthChallengeError): OperationErrorJson {
  return operationErrorJson(error);
}
