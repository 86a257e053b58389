import { json } from '../http/answers.ts';
import type { OAuthError } from './errors.ts';

/** Tokens must not be stored by caches. Source: RFC 6749, 5.1. `json` sees to it. */
export const oauthJson = (body: object): Response => json(body);

export const oauthFailure = ({ error, description, status }: OAuthError): Response =>
  json({ error, ...(description !== undefined && { error_description: description }) }, status);
