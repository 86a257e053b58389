import type { Input } from '../input.ts';
import type { CallInfo, Service } from '../service.ts';

/** One call of an operation. */
export interface Call {
  service: Service;
  input: Input;
  info: CallInfo;
}

/**
 * Returns the body of the response.
 * @throws {ServiceError} when the call fails.
 */
export type Operation = (call: Call) => object | Promise<object>;

/** Operations by their name on the wire. */
export type Operations = Record<string, Operation>;
