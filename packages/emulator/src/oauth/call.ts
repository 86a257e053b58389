import type { Pool } from '../model/pool.ts';
import type { CallInfo, Service } from '../service.ts';

/** One request to an endpoint of a pool's domain. */
export interface OAuthCall {
  service: Service;
  request: Request;
  url: URL;
  query: URLSearchParams;
  /** The body of a POST; empty for a GET. */
  form: URLSearchParams;
  /** The pool whose domain the request was sent to; absent at another address, e.g. 127.0.0.1. */
  domain: Pool | undefined;
  info: CallInfo;
}

/** @throws {OAuthError | PageError | ServiceError} */
export type Endpoint = (call: OAuthCall) => Response | Promise<Response>;
