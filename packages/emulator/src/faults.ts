import { ConnectionDropped, ServiceError, tooManyRequests } from './service-error.ts';

export const faultKinds = ['throttle', 'internal', 'lambda', 'latency', 'drop', 'status'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A failure that affects the next calls, or all calls until it is cleared. */
export interface Fault {
  /**
   * `throttle`: calls fail with TooManyRequestsException. `internal`: calls fail with HTTP 500.
   * `lambda`: the next trigger throws. `latency`: the response is delayed by `ms`. `drop`: the
   * connection closes without a response. `status`: calls get a page of a proxy with that `status`
   * in place of the service's answer.
   */
  kind: FaultKind;
  /** Affects only this operation, e.g. `InitiateAuth`; for `lambda`, only this trigger. */
  operation?: string;
  /** How many calls it affects. Omit it to affect all calls until the fault is cleared. */
  times?: number;
  /** For `latency`: the delay in milliseconds. Default: 1000. */
  ms?: number;
  /** For `status`: the HTTP status, from 400 to 599. Default: 503. */
  status?: number;
  /**
   * For `throttle`: seconds of the `Retry-After` header. Cognito sends none, but a proxy in front
   * of it may.
   */
  retryAfter?: number;
}

export class Faults {
  #active: Fault[] = [];

  add(fault: Fault): void {
    this.#active.push({ ...fault });
  }

  list(): Fault[] {
    return this.#active.map((fault) => ({ ...fault }));
  }

  clear(): void {
    this.#active = [];
  }

  /**
   * Finds a fault of this kind for an operation or trigger, and counts down its remaining calls.
   */
  take(kind: FaultKind, operation: string): Fault | undefined {
    const fault = this.#active.find(
      (candidate) =>
        candidate.kind === kind &&
        (candidate.operation === undefined || candidate.operation === operation),
    );
    if (fault?.times !== undefined && --fault.times <= 0)
      this.#active = this.#active.filter((other) => other !== fault);
    return fault;
  }

  /**
   * Applies the faults of an operation before it runs. Resolves with the HTTP status of a `status`
   * fault, which is the answer then.
   * @throws {ServiceError | ConnectionDropped} as the fault says.
   */
  async beforeCall(operation: string): Promise<number | undefined> {
    const slow = this.take('latency', operation);
    if (slow) await new Promise((resolve) => setTimeout(resolve, slow.ms ?? 1000));
    if (this.take('drop', operation)) throw new ConnectionDropped();
    const throttled = this.take('throttle', operation);
    if (throttled) throw tooManyRequests(throttled.retryAfter);
    if (this.take('internal', operation))
      throw new ServiceError('InternalErrorException', 'Something went wrong', 500);
    const answered = this.take('status', operation);
    return answered && (answered.status ?? 503);
  }
}
