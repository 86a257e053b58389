/** The device of a sign-in: which one the client names, and whether it replaces the second factor. */
import type { Device } from '../model/user.ts';
import { deviceNotFound, missingParameter } from '../service-error.ts';
import type { Responses, Turn } from './turn.ts';

/**
 * Sets the sign-in's device to the one that DEVICE_KEY names. Pools that track no devices ignore it.
 * @throws {ServiceError} ResourceNotFoundException when the user has no such device.
 */
export function setDevice(turn: Turn, values: Responses): void {
  const key = values.get('DEVICE_KEY');
  if (key === undefined || !turn.pool.settings.device) return;
  if (turn.user && !turn.user.devices.has(key)) throw deviceNotFound();
  turn.signIn.deviceKey = key;
}

/**
 * As `setDevice`, but ignores a key that the user does not have, and changes no device that is set.
 * Any answer may carry the key of a known device, and then the user gets no new one.
 */
export function setDeviceIfKnown({ user, signIn }: Turn, values: Responses): void {
  const key = values.get('DEVICE_KEY');
  if (key !== undefined && user?.devices.has(key)) signIn.deviceKey ??= key;
}

/**
 * Returns the sign-in's device, which DEVICE_KEY must name again.
 * @throws {ServiceError} InvalidParameterException without a key, ResourceNotFoundException for
 *   another device.
 */
export function requireDevice({ user, signIn }: Turn, responses: Responses): Device {
  const key = responses.get('DEVICE_KEY');
  if (key === undefined) throw missingParameter('DEVICE_KEY');
  const device = user?.devices.get(key);
  if (!device || key !== signIn.deviceKey) throw deviceNotFound();
  return device;
}

/** Returns the sign-in's device when it is remembered and can prove itself by SRP. */
export function rememberedDevice({ user, signIn }: Turn): Device | undefined {
  const device = user?.devices.get(signIn.deviceKey ?? '');
  return device?.remembered && device.verifier ? device : undefined;
}
