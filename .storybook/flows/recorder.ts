import { masked } from '../../apps/demo/lib/wire/mask.ts';

/** One call and what came back, with secrets masked before anything is kept. */
export interface Exchange {
  number: number;
  /** AWS's name of the operation, e.g. `RespondToAuthChallenge`. */
  operation: string;
  request: unknown;
  /** Absent while the answer is on its way. */
  status?: number;
  response?: unknown;
}

export interface Recorder {
  fetch: typeof globalThis.fetch;
  /** Oldest first; the same array until something changes. */
  getExchanges(): readonly Exchange[];
  subscribe(listener: () => void): () => void;
}

/** A `fetch` that has `answer` answer in the network's place and writes down what was said. */
export function createRecorder(answer: (request: Request) => Promise<Response>): Recorder {
  let exchanges: readonly Exchange[] = [];
  const listeners = new Set<() => void>();
  const put = (exchange: Exchange) => {
    const others = exchanges.filter(({ number }) => number !== exchange.number);
    exchanges = [...others, exchange];
    for (const listener of listeners) listener();
  };
  return {
    async fetch(input, init) {
      const request = new Request(input, init);
      const [, operation = ''] = request.headers.get('x-amz-target')?.split('.') ?? [];
      const exchange: Exchange = {
        number: exchanges.length + 1,
        operation,
        request: masked(await request.clone().json()),
      };
      put(exchange);
      const response = await answer(request);
      put({ ...exchange, status: response.status, response: masked(await bodyOf(response)) });
      return response;
    },
    getExchanges: () => exchanges,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.clone().text();
  return text === '' ? {} : JSON.parse(text);
}
