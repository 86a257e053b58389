import { invalidParameter } from '../service-error.ts';
import { modelInputs } from './model.ts';
import { type Violation, violations } from './violations.ts';

/**
 * Checks the input of an operation against the service's model.
 * @throws {ServiceError} InvalidParameterException with every rule that is broken, in the service's
 *   words; SerializationException for a value of another type.
 */
export function validateInput(operation: string, input: object): void {
  const shape = modelInputs[operation];
  if (shape === undefined) throw new TypeError(`The model has no operation ${operation}.`);
  report(violations(shape, input, ''));
}

/** Checks a value that is outside of the model's inputs as if it were a member of one. */
export const validateValue = (shape: string, value: unknown, at: string): void =>
  report(violations(shape, value, at));

/** Source: amazon-cognito-identity-js#388, terraform-provider-aws#38167, media-insights-on-aws#199. */
function report(found: readonly Violation[]): void {
  if (found.length === 0) return;
  const texts = found.map(
    ({ at, shown, rule }) =>
      `Value ${shown === undefined ? '' : `${shown} `}at '${at}' failed to satisfy constraint: ${rule}`,
  );
  throw invalidParameter(
    `${found.length} validation error${found.length > 1 ? 's' : ''} detected: ${texts.join('; ')}`,
  );
}
