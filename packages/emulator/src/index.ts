export type { Clock } from './clock.ts';
export { createEmulator, type Emulator, type EmulatorOptions } from './emulator.ts';
export type { Fault, FaultKind } from './faults.ts';
export type { TriggerEvent, TriggerHandler, TriggerHandlers } from './lambdas/trigger.ts';
export type { Inbox, InboxMessage, WaitOptions } from './messages/inbox.ts';
export type { Seed, SeedPool, SeedUser } from './seed/seed.ts';
export { seedOf } from './seed/seed-of.ts';
export type { Limits } from './service.ts';
