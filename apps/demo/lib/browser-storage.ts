import { createDeviceStore, type WebStorage } from '@countersign/core/flow';

/** The keys of remembered devices: they are to outlive the tab. */
export const deviceStore = createDeviceStore(reaching(() => localStorage));

/**
 * For going on after a reload. Each person and way has a place of its own, so that choosing another
 * one does not bring back the challenge of the last.
 */
export const resumeStorage = (name: string): WebStorage =>
  reaching(
    () => sessionStorage,
    (key) => `${key} ${name}`,
  );

/** A storage that is touched when it is used, so that it can be named where there is none. */
function reaching(storage: () => Storage, keyOf = (key: string) => key): WebStorage {
  return {
    getItem: (key) => storage().getItem(keyOf(key)),
    setItem: (key, value) => storage().setItem(keyOf(key), value),
    removeItem: (key) => storage().removeItem(keyOf(key)),
  };
}
