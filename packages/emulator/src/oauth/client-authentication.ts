import { fromBase64, fromUtf8 } from '../bytes.ts';
import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import { provesClient } from '../pools/client-secrets.ts';
import type { OAuthCall } from './call.ts';
import { invalidRequest, OAuthError } from './errors.ts';
import { findOAuthClient } from './find-pool.ts';

/**
 * Identifies the client of a call by HTTP Basic, or by `client_id` and `client_secret` in the body.
 * @throws {OAuthError} `invalid_request`, `invalid_client`.
 * Source: developer guide, "The token issuer endpoint", request parameters.
 */
export function authenticateClient(call: OAuthCall): { pool: Pool; client: Client } {
  const { id, secret } = credentialsOf(call);
  const found = findOAuthClient(call.service.state, call.domain, id);
  if (!found || !provesClient(found.client, secret)) throw new OAuthError('invalid_client');
  return found;
}

function credentialsOf(call: OAuthCall): { id: string; secret: string | undefined } {
  const header = call.request.headers.get('authorization');
  const formId = call.form.get('client_id') ?? undefined;
  const formSecret = call.form.get('client_secret') ?? undefined;
  if (header === null) {
    if (formId === undefined) throw invalidRequest();
    return { id: formId, secret: formSecret };
  }
  const basic = readBasic(header);
  if (!basic || (formId !== undefined && formId !== basic.id) || formSecret !== undefined)
    throw invalidRequest();
  return basic;
}

/** Ids and secrets are form-encoded inside of the header. Source: RFC 6749, 2.3.1. */
function readBasic(header: string): { id: string; secret: string } | undefined {
  const [, base64 = ''] = /^Basic +([\w+/=]+)$/i.exec(header) ?? [];
  const [, id, secret] =
    /^([^:]*):(.*)$/s.exec(fromUtf8(fromBase64(base64) ?? new Uint8Array())) ?? [];
  return id === undefined || secret === undefined
    ? undefined
    : { id: formDecode(id), secret: formDecode(secret) };
}

const formDecode = (text: string): string =>
  new URLSearchParams(`x=${text.replaceAll('&', '%26')}`).get('x') ?? '';
