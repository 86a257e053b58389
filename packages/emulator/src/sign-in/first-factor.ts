import { invalidParameter } from '../service-error.ts';
import type { Turn } from './turn.ts';

/** @throws {ServiceError} InvalidParameterException for a factor that was not offered. */
export function requireAvailable(turn: Turn, factor: string): void {
  if (!turn.signIn.available?.includes(factor))
    throw invalidParameter('The selected challenge is not available for this user.');
}
