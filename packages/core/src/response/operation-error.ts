import { build } from './build.ts';
import { jsonSource } from './json-source.ts';
import type { Structure } from './shapes.ts';

/** An error of an operation: one that its model names, or any other. */
export type OperationError<Name extends string> =
  | { tag: Exclude<Name, 'InvalidParameterException'>; value: ErrorDetails }
  | { tag: 'InvalidParameterException'; value: InvalidParameterDetails }
  | UnknownOperationError;

interface ErrorDetails {
  message?: string;
}

interface InvalidParameterDetails extends ErrorDetails {
  reasonCode?: string;
}

/** An error that the operation's model does not name, e.g. a newer one. */
interface UnknownOperationError {
  tag: 'Unknown_operation_error';
  code: string;
  /** The body: compact JSON, or the unchanged XML. */
  message?: string;
}

/** The result of `errorToJson`. */
export type OperationErrorJson =
  | { error: string; details: InvalidParameterDetails }
  | { error: string; message?: string };

const commonErrors = [
  'ForbiddenException',
  'InternalErrorException',
  'InvalidEmailRoleAccessPolicyException',
  'InvalidLambdaResponseException',
  'InvalidParameterException',
  'InvalidSmsRoleAccessPolicyException',
  'InvalidSmsRoleTrustRelationshipException',
  'InvalidUserPoolConfigurationException',
  'NotAuthorizedException',
  'PasswordResetRequiredException',
  'ResourceNotFoundException',
  'TooManyRequestsException',
  'UnexpectedLambdaException',
  'UserLambdaValidationException',
  'UserNotConfirmedException',
  'UserNotFoundException',
] as const;

type CommonError = (typeof commonErrors)[number];

/**
 * The errors that an operation models: the common ones and its own. Source: Cognito API reference,
 * Errors of InitiateAuth and of RespondToAuthChallenge.
 */
export const withCommonErrors = <const Own extends string>(
  ...own: readonly Own[]
): readonly (CommonError | Own)[] => [...commonErrors, ...own];

const details: Structure = [['message', 'String']];
const invalidParameterDetails: Structure = [
  ['message', 'String'],
  ['reasonCode', 'String'],
];

/** Tags an error. It calls `read` only for the details of a modeled one. */
export function tagError<Name extends string>(
  names: readonly Name[],
  code: string,
  message: string | undefined,
  read: (shape: Structure) => unknown,
): OperationError<Name> {
  if (!(names as readonly string[]).includes(code)) {
    return { tag: 'Unknown_operation_error', code, ...(message !== undefined && { message }) };
  }
  const shape = code === 'InvalidParameterException' ? invalidParameterDetails : details;
  // The cast holds: the code is one of the names, and it selects the shape.
  return { tag: code, value: read(shape) } as OperationError<Name>;
}

/** `tagError` for a JSON body. */
export function tagJsonError<Name extends string>(
  names: readonly Name[],
  code: string,
  body: unknown,
): OperationError<Name> {
  return tagError(names, code, JSON.stringify(body), (shape) => build(shape, body, jsonSource));
}

/** Returns an operation's error as JSON, e.g. for a log. */
export function operationErrorJson(error: OperationError<string>): OperationErrorJson {
  if (!('value' in error)) {
    const { code, message } = error;
    return { error: code, ...(message !== undefined && { message }) };
  }
  const { message, reasonCode }: InvalidParameterDetails = error.value;
  return {
    error: error.tag,
    details: {
      ...(message !== undefined && { message }),
      ...(reasonCode !== undefined && { reasonCode }),
    },
  };
}
