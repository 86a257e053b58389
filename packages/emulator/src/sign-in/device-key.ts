/** The DEVICE_KEY of an answer, and the devices that stand in for a second factor. */
import { missingParameter, ServiceError } from '../service-error.ts';
import type { Responses, Turn } from './turn.ts';

export function ownDevice(turn: Turn, responses: Responses) {
  const key = responses.get('DEVICE_KEY');
  if (key === undefined) throw missingParameter('DEVICE_KEY');
  const device = turn.user?.devices.get(key);
  if (!device || key !== turn.signIn.deviceKey) throw noDevice();
  return device;
}

export const noDevice = () =>
  new ServiceError('ResourceNotFoundException', 'Device does not exist.');

/**
 * Takes the DEVICE_KEY of an answer into the sign-in.
 * @throws {ServiceError} ResourceNotFoundException "Device does not exist."
 */
export function takeDeviceKey(turn: Turn, key: string | undefined): void {
  if (key === undefined || !turn.pool.settings.device) return;
  if (turn.user && !turn.user.devices.has(key))
    throw new ServiceError('ResourceNotFoundException', 'Device does not exist.');
  turn.signIn.deviceKey = key;
}

export function rememberedDevice(turn: Turn) {
  const device = turn.user?.devices.get(turn.signIn.deviceKey ?? '');
  return device?.remembered && device.verifier ? device : undefined;
}
