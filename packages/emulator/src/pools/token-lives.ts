import { Input } from '../input.ts';
import type { Client } from '../model/client.ts';
import { invalidParameter } from '../service-error.ts';

/**
 * How long tokens can live, in seconds: the default, and the range that a client can set. 0 of a
 * refresh token stands for the default.
 * Source: developer guide, "Understanding user pool JSON web tokens"; API reference,
 * RefreshTokenValidity.
 */
const lives = {
  AccessToken: { fallback: 3600, unit: 'hours', minSeconds: 300, maxSeconds: 86_400 },
  IdToken: { fallback: 3600, unit: 'hours', minSeconds: 300, maxSeconds: 86_400 },
  RefreshToken: {
    fallback: 30 * 86_400,
    unit: 'days',
    minSeconds: 3600,
    maxSeconds: 3650 * 86_400,
  },
} as const;

export function readLife(input: Input, token: keyof typeof lives): number {
  const { fallback, unit: defaultUnit, minSeconds, maxSeconds } = lives[token];
  const amount = input.integer(`${token}Validity`);
  const unit = input.object('TokenValidityUnits')?.oneOf(token, units);
  if (!amount) return fallback;
  const life = amount * secondsPer[unit ?? defaultUnit];
  if (life < minSeconds || life > maxSeconds)
    throw invalidParameter('Invalid range for token validity.');
  return life;
}

export const secondsPer = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;

const units = ['seconds', 'minutes', 'hours', 'days'] as const;

export const refreshUnit = ({ raw }: Client): keyof typeof secondsPer =>
  new Input(raw).object('TokenValidityUnits')?.oneOf('RefreshToken', units) ?? 'days';
