let loaded: Promise<typeof import('./jose.ts')> | undefined;

/** Looks the module up once: Node resolves each `import()` again, and every token needs it. */
export function loadJose(): Promise<typeof import('./jose.ts')> {
  loaded ??= import('./jose.ts');
  return loaded;
}
