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

/** Builds a response from its members: copies them, drops undefined ones and validates nothing. */
export function make(
  members: Members<RespondToAuthChallengeResponse> = {},
): RespondToAuthChallengeResponse {
  return build(shape, members, typedSource) as RespondToAuthChallengeResponse;
}

/**
 * Reads the parsed JSON of a response. It ignores unknown members, including `AvailableChallenges`,
 * which this operation's reference model lacks. It truncates `ExpiresIn` to an integer.
 * @throws {ResponseFormatError} naming the member with the wrong type.
 */
export function fromJson(json: unknown): RespondToAuthChallengeResponse {
  return build(shape, json, jsonSource) as RespondToAuthChallengeResponse;
}

/** Returns the response as wire JSON, members in declaration order. */
export function toJson(response: RespondToAuthChallengeResponse): WireResponse {
  return jsonOf(toValue(response)) as WireResponse;
}

/** Returns the response as a tagged tree, members in declaration order. */
export function toValue(response: RespondToAuthChallengeResponse): Value {
  return treeOf(shape, response);
}

/**
 * Returns the response as unescaped pairs for a form-encoded query. Empty maps, lists and
 * structures add no pairs.
 */
export function toQuery(response: RespondToAuthChallengeResponse): [name: string, value: string][] {
  return queryOf(toValue(response));
}

/**
 * The names of the errors that RespondToAuthChallenge models. This layer does not know newer ones.
 */
// Marked pure, so that bundlers drop the list from apps that only read responses.
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
 * @throws {ResponseFormatError} if the body of a modeled code has the wrong shape.
 */
export function errorFromJson(code: string, body: unknown): RespondToAuthChallengeError {
  return tagJsonError(respondToAuthChallengeErrors, code, body);
}

/** Returns `{ error, details }`, or `{ error, message }` for an unknown error. */
export function errorToJson(error: RespondToAuthChallengeError): OperationErrorJson {
  return operationErrorJson(error);
}
