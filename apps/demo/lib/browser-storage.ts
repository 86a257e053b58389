import { createDeviceStore } from '@countersign/core/device-store';
import type { WebStorage } from '@countersign/core/flow';
import type { Mode } from './modes.ts';

/** The keys of remembered devices: they are to outlive the tab. */
export const deviceStore = createDeviceStore(reaching(() => localStorage));

/** What tells one sign-in from another. */
interface Begun {
  authFlow: string;
  initialUsername: string;
}

/**
 * For going on after a reload. Each person, flow and mode has a place of its own, so that choosing another
 * one does not bring back the challenge of the last.
 */
export const resumeStorage = (mode: Mode, { authFlow, initialUsername }: Begun): WebStorage =>
  pageStorage(`${mode} ${authFlow} ${initialUsername}`);

/** The same for a page that has one place alone. */
export const pageStorage = (page: string): WebStorage =>
  reaching(
    () => sessionStorage,
    (key) => `${key} ${page}`,
  );

/** A storage that is touched when it is used, so that it can be named where there is none. */
function reaching(storage: () => Storage, keyOf = (key: string) => key): WebStorage {
  return {
    getItem: (key) => storage().getItem(keyOf(key)),
    setItem: (key, value) => storage().setItem(keyOf(key), value),
    removeItem: (key) => storage().removeItem(keyOf(key)),
  };
}
