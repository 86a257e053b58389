import { fromBase64 } from '../bytes.ts';
import type { Input } from '../input.ts';
import type { Pool } from '../model/pool.ts';
import type { Device, User } from '../model/user.ts';
import { adminUser } from '../pools/find.ts';
import { epochSeconds } from '../pools/users.ts';
import { deviceNotFound, invalidParameter } from '../service-error.ts';
import { toInteger } from '../srp/group.ts';
import { bearerOf } from './bearer.ts';
import type { Call, Operations } from './call.ts';
import { page, sixtyByPaginationToken } from './page.ts';

export const deviceOperations = {
  async ConfirmDevice(call) {
    const { service, input } = call;
    const { pool, user, grant } = await bearerOf(call);
    const key = input.text('DeviceKey');
    // A sign-in can only confirm the device that it has added.
    const device = grant.deviceKey === key ? user.devices.get(key) : undefined;
    if (!device) throw deviceNotFound();
    const config = input.object('DeviceSecretVerifierConfig');
    device.verifier = {
      salt: hexOf(config, 'Salt'),
      verifier: hexOf(config, 'PasswordVerifier'),
    };
    const name = input.optionalText('DeviceName');
    if (name !== undefined) device.name = name;
    device.modifiedAt = service.clock.now();
    const asks = pool.settings.device?.onlyOnUserPrompt ?? false;
    device.remembered = !asks;
    return { UserConfirmationNecessary: asks };
  },

  async UpdateDeviceStatus(call) {
    const { user } = await bearerOf(call);
    return setStatus(call, user);
  },

  async ForgetDevice(call) {
    const { user } = await bearerOf(call);
    user.devices.delete(find(user, call.input).key);
    return {};
  },

  async GetDevice(call) {
    const { user } = await bearerOf(call);
    return { Device: describe(find(user, call.input)) };
  },

  async ListDevices(call) {
    const { user } = await bearerOf(call);
    return list(user, call.input);
  },

  AdminForgetDevice({ service, input }) {
    const { user } = adminUser(service.state, input);
    user.devices.delete(find(user, input).key);
    return {};
  },

  AdminGetDevice({ service, input }) {
    const { user }: { pool: Pool; user: User } = adminUser(service.state, input);
    return { Device: describe(find(user, input)) };
  },

  AdminUpdateDeviceStatus: (call) =>
    setStatus(call, adminUser(call.service.state, call.input).user),

  AdminListDevices: ({ service, input }) => list(adminUser(service.state, input).user, input),
} satisfies Operations;

function setStatus({ service, input }: Call, user: User) {
  const device = find(user, input);
  const status = input.optionalText('DeviceRememberedStatus');
  if (status) device.remembered = status === 'remembered';
  device.modifiedAt = service.clock.now();
  return {};
}

function hexOf(config: Input | undefined, member: string): string {
  const bytes = fromBase64(config?.text(member) ?? '');
  if (!bytes || bytes.length === 0 || bytes.length > 1024)
    throw invalidParameter('Invalid device secret verifier config.');
  return toInteger(bytes).toString(16);
}

function find(user: User, input: Input): Device {
  const device = user.devices.get(input.text('DeviceKey'));
  if (!device) throw deviceNotFound();
  return device;
}

function list(user: User, input: Input) {
  const devices = [...user.devices.values()].filter((device) => device.verifier);
  const { items, next } = page(input, devices, sixtyByPaginationToken);
  return { Devices: items.map(describe), ...next };
}

const describe = (device: Device) => ({
  DeviceKey: device.key,
  DeviceAttributes: [
    { Name: 'device_status', Value: 'valid' },
    {
      Name: 'dev:device_remembered_status',
      Value: device.remembered ? 'remembered' : 'not_remembered',
    },
    ...(device.name === undefined ? [] : [{ Name: 'device_name', Value: device.name }]),
  ],
  DeviceCreateDate: epochSeconds(device.createdAt),
  DeviceLastModifiedDate: epochSeconds(device.modifiedAt),
  DeviceLastAuthenticatedDate: epochSeconds(device.authenticatedAt),
});
