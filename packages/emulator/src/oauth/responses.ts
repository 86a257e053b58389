import { json } from '../http/answers.ts';
import type { OAuthError } from './errors.ts';

export const oauthFailure = ({ error, description, status }: OAuthError): Response =>
  json({ error, ...(description !== undefined && { error_description: description }) }, status);
