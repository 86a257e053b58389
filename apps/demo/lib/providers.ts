import { hostedPages } from '@countersign/core/federation/protocol';
import { cognitoEndpoint } from './endpoint.ts';
import type { Place } from './place.ts';

/** An identity provider of a pool, as its button shows it. */
export interface Provider {
  /** Its name in the pool. */
  name: string;
  /** Domains of email addresses whose users go straight there. */
  domains: readonly string[];
}

/** The base address of the pool's hosted pages; undefined for a pool without any. */
export function pagesOf({ userPoolId, providers }: Place): string | undefined {
  if (providers.length === 0) return undefined;
  const domain = process.env['COGNITO_DOMAIN'] ?? new URL(cognitoEndpoint()).origin;
  return hostedPages(domain, userPoolId);
}

/** The providers that the environment names, for a pool at AWS that has a domain. */
export const namedProviders = (): readonly Provider[] =>
  process.env['COGNITO_DOMAIN'] === undefined
    ? []
    : (process.env['COGNITO_PROVIDERS'] ?? '')
        .split(',')
        .map((name) => ({ name: name.trim(), domains: [] }))
        .filter(({ name }) => name !== '');
