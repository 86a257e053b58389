import type { Input } from '../input.ts';
import type { CallInfo, Service } from '../service.ts';

/** One call of the API. */
export interface Call {
  service: Service;
  input: Input;
  info: CallInfo;
}

/** Gives the body of a success; throws {@link ServiceError} for the rest. */
export type Operation = (call: Call) => object | Promise<object>;

/** Operations by their name on the wire. */
export type Operations = Record<string, Operation>;
