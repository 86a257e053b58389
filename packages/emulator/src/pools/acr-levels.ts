/**
 * The names of a pool's four authentication levels.
 * Source: developer guide, "Authentication levels with ACR and AMR claims".
 */
import { Input } from '../input.ts';
import type { PoolSettings } from '../model/pool.ts';
import { invalidParameter, unavailableInLite } from '../service-error.ts';

export type Level = 1 | 2 | 3 | 4;

const levels: readonly Level[] = [1, 2, 3, 4];

/** Returns the names of the levels, lowest first: the pool's own, or Cognito's. */
export function acrNames({ raw }: Pick<PoolSettings, 'raw'>): string[] {
  const own = new Input(raw).object('AcrConfiguration');
  return levels.map(
    (level) => own?.object(`Level${level}`)?.text('AcrValue') ?? `urn:cognito:loa:${level}`,
  );
}

/** Returns the level that has a name in this pool. */
export const levelNamed = (settings: PoolSettings, name: string | undefined): Level | undefined =>
  levels[acrNames(settings).indexOf(name ?? '')];

/** Returns the levels that the pool knows of a list of names with spaces between them. */
export const levelsIn = (settings: PoolSettings, names: string): Level[] =>
  names.split(' ').flatMap((name) => levelNamed(settings, name) ?? []);

/**
 * Checks AcrConfiguration; its texts are checked by the model already.
 * @throws {ServiceError} InvalidParameterException, or FeatureUnavailableInTierException in LITE.
 */
export function checkAcr({ tier, raw }: Pick<PoolSettings, 'tier' | 'raw'>): void {
  const given = raw['AcrConfiguration'];
  if (given === undefined) return;
  if (tier === 'LITE') throw unavailableInLite('AcrConfiguration');
  const unknown = Object.keys(Object(given)).find((key) => !/^Level[1-4]$/.test(key));
  if (unknown !== undefined)
    throw invalidParameter(`Invalid key ${unknown.slice(0, 64)} in AcrConfiguration.`);
  if (new Set(acrNames({ raw })).size < levels.length)
    throw invalidParameter('AcrValue must be unique across all levels.');
}

/** Returns the effective configuration, with the default names of the other levels. */
export const describeAcr = (settings: PoolSettings) =>
  Object.fromEntries(
    acrNames(settings).map((AcrValue, index) => [`Level${index + 1}`, { AcrValue }]),
  );
