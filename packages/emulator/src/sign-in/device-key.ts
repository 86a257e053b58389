/** The device of a sign-in: which one the client names, and whether it replaces the second factor. */
import type { Device } from '../model/user.ts';
import { deviceNotFound, missingParameter } from '../service-error.ts';
import type { Responses, SignInContext } from './context.ts';

/**
 * Sets the sign-in's device to the one that DEVICE_KEY names. Pools that track no devices ignore it.
 * @throws {ServiceError} ResourceNotFoundException when the user has no such device.
 */
export function setDevice(context: SignInContext, values: Responses): void {
  const key = values.get('DEVICE_KEY');
  if (key === undefined || !context.pool.settings.device) return;
  if (context.user && !context.user.devices.has(key)) throw deviceNotFound();
  context.signIn.deviceKey = key;
}

/**
 * As `setDevice`, but ignores a key that the user does not have, and changes no device that is set.
 * Any answer may carry the key of a known device, and then the user gets no new one.
 */
export function setDeviceIfKnown({ user, signIn }: SignInContext, values: Responses): void {
  const key = values.get('DEVICE_KEY');
  if (key !== undefined && user?.devices.has(key)) signIn.deviceKey ??= key;
}

/**
 * Returns the sign-in's device, which DEVICE_KEY must name again.
 * @throws {ServiceError} InvalidParameterException without a key, ResourceNotFoundException for
 *   another device.
 */
export function requireDevice({ user, signIn }: SignInContext, responses: Responses): Device {
  const key = responses.get('DEVICE_KEY');
  if (key === undefined) throw missingParameter('DEVICE_KEY');
  const device = user?.devices.get(key);
  if (!device || key !== signIn.deviceKey) throw deviceNotFound();
  return device;
}

/** Returns the sign-in's device when it is remembered and can prove itself by SRP. */
export function rememberedDevice({ user, signIn }: SignInContext): Device | undefined {
  const device = user?.devices.get(signIn.deviceKey ?? '');
  return device?.remembered && device.verifier ? device : undefined;
}
