import { ConnectionDropped, ServiceError, tooManyRequests } from './service-error.ts';

export const faultKinds = ['throttle', 'internal', 'lambda', 'latency', 'drop'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A failure that is switched on for the next calls, or until it is cleared. */
export interface Fault {
  /**
   * `throttle`: TooManyRequestsException. `internal`: HTTP 500. `lambda`: the next trigger
   * throws. `latency`: the answer comes `ms` later. `drop`: the connection ends without one.
   */
  kind: FaultKind;
  /** Only calls of this operation (or this trigger, for `lambda`), e.g. `InitiateAuth`. */
  operation?: string;
  /** How many calls; left out, it holds until it is cleared. */
  times?: number;
  /** Milliseconds, for `latency`. */
  ms?: number;
  /** Seconds, for `throttle`: says `Retry-After`, as what stands before the service may. */
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

  /** Takes one use of a fault of this kind for this operation or trigger. */
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

  /** What stands between a request and its operation. */
  async beforeCall(operation: string): Promise<void> {
    const slow = this.take('latency', operation);
    if (slow) await new Promise((resolve) => setTimeout(resolve, slow.ms ?? 1000));
    if (this.take('drop', operation)) throw new ConnectionDropped();
    const throttled = this.take('throttle', operation);
    if (throttled) throw tooManyRequests(throttled.retryAfter);
    if (this.take('internal', operation))
      throw new ServiceError('InternalErrorException', 'Something went wrong', 500);
  }
}
