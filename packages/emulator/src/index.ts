export type { Clock } from './clock.ts';
export { createEmulator, type Emulator, type EmulatorOptions } from './emulator.ts';
export type { Fault, FaultKind } from './faults.ts';
export type { Inbox, InboxMessage } from './inbox.ts';
export type { TriggerEvent, TriggerHandler, TriggerHandlers } from './lambdas.ts';
export type { Seed, SeedPool, SeedUser } from './seed.ts';
export type { Limits } from './service.ts';
