import type { Faults } from '../faults.ts';
import { isObject } from '../is-object.ts';
import { ServiceError } from '../service-error.ts';
import type {
  TriggerEvent,
  TriggerHandler,
  TriggerHandlers,
  TriggerName,
  TriggerSubject,
} from './trigger.ts';

const timeoutMs = 5000;

export class Lambdas {
  readonly #find: (arn: string) => TriggerHandler | undefined | Promise<TriggerHandler | undefined>;
  readonly #faults: Faults;

  constructor(handlers: TriggerHandlers, faults: Faults) {
    const table = typeof handlers === 'function' ? undefined : new Map(Object.entries(handlers));
    this.#find =
      typeof handlers === 'function'
        ? handlers
        : (arn) => table?.get(arn) ?? table?.get(arn.split(':').at(-1) ?? '');
    this.#faults = faults;
  }

  /**
   * Calls the pool's trigger and returns its `response`, or `undefined` when the pool has no such
   * trigger.
   * @throws {ServiceError} UserLambdaValidationException when the handler throws,
   *   InvalidLambdaResponseException when it returns no event, UnexpectedLambdaException when there
   *   is no such function or it takes more than five seconds.
   */
  async call(
    trigger: TriggerName,
    subject: TriggerSubject,
    event: { source: string; version?: string; request: object; response: object },
  ): Promise<Record<string, unknown> | undefined> {
    const arn = subject.pool.settings.lambdas.get(trigger);
    if (arn === undefined) return undefined;
    if (this.#faults.take('lambda', trigger))
      throw refused(trigger, 'a fault was switched on for this trigger');
    const handler = await this.#find(arn);
    if (!handler)
      throw new ServiceError(
        'UnexpectedLambdaException',
        `${trigger} invocation failed due to error ResourceNotFoundException.`,
      );
    const full: TriggerEvent = {
      version: event.version ?? '1',
      triggerSource: event.source,
      region: subject.pool.region,
      userPoolId: subject.pool.id,
      userName: subject.userName,
      callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: subject.clientId },
      request: event.request,
      response: event.response,
    };
    // The handler gets a copy, as over the network, so it cannot change the emulator's data.
    const answer = await inTime(trigger, handler, structuredClone(full));
    const response = isObject(answer) ? answer['response'] : undefined;
    if (!isObject(response))
      throw new ServiceError('InvalidLambdaResponseException', 'Unrecognizable lambda output');
    return response;
  }
}

async function inTime(
  trigger: string,
  handler: TriggerHandler,
  event: TriggerEvent,
): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new ServiceError(
            'UnexpectedLambdaException',
            `${trigger} invocation failed due to error Lambda timed out.`,
          ),
        ),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([Promise.resolve(event).then((copy) => handler(copy, {})), late]);
  } catch (cause) {
    if (cause instanceof ServiceError) throw cause;
    throw refused(trigger, cause instanceof Error ? cause.message : String(cause));
  } finally {
    clearTimeout(timer);
  }
}

const refused = (trigger: string, message: string) =>
  new ServiceError(
    'UserLambdaValidationException',
    `${trigger} failed with error ${message.endsWith('.') ? message : `${message}.`}`,
  );
