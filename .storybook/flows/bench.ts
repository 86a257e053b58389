import { createDeviceStore, type DeviceStore, type WebStorage } from '@countersign/core/flow';
import { fetchTransport, type Transport } from '@countersign/core/transport';
import {
  createEmulator,
  type Emulator,
  type SeedPool,
  type SeedUser,
  type TriggerHandlers,
} from '@countersign/emulator';
import { createRecorder, type Recorder } from './recorder.ts';

export const userPoolId = 'us-east-1_Catalogue';
export const clientId = 'catalogue';

export interface BenchOptions {
  /** What makes the pool ask: inputs of CreateUserPool and SetUserPoolMfaConfig. */
  pool: Pick<SeedPool, 'create' | 'mfa'>;
  /** The pool's only user, who signs in. */
  person: SeedUser;
  /** The pool's triggers, by the last part of their ARN. */
  triggers?: TriggerHandlers;
}

/** A user pool in this page, and everything a sign-in needs to talk to it. */
export interface Bench {
  emulator: Emulator;
  recorder: Recorder;
  transport: Transport;
  deviceStore: DeviceStore;
}

export function createBench({ pool, person, triggers = {} }: BenchOptions): Bench {
  const emulator = createEmulator({
    seed: {
      pools: [{ ...pool, id: userPoolId, clients: [{ id: clientId, ...client }], users: [person] }],
    },
    lambdas: triggers,
    // Passkeys work wherever the catalogue is served from.
    origins: [location.origin],
  });
  const recorder = createRecorder((request) => emulator.fetch(request));
  return {
    emulator,
    recorder,
    // As in an app, but that nothing leaves the page.
    transport: fetchTransport({ region: 'us-east-1', fetch: recorder.fetch }),
    deviceStore: createDeviceStore(memory()),
  };
}

const client = {
  ClientName: 'Countersign catalogue',
  ExplicitAuthFlows: [
    'ALLOW_USER_AUTH',
    'ALLOW_USER_SRP_AUTH',
    'ALLOW_USER_PASSWORD_AUTH',
    'ALLOW_CUSTOM_AUTH',
    'ALLOW_REFRESH_TOKEN_AUTH',
  ],
  PreventUserExistenceErrors: 'ENABLED',
  AuthSessionValidity: 3,
};

/** A storage that is gone with the story. */
function memory(): WebStorage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}
