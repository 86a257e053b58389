type Failure = typeof import('./failure.ts');

/**
 * Loads the code that classifies and logs failures. Pages whose sign-ins succeed never load it. If
 * it fails to load, each error stays as it is.
 */
export const loadFailure = (): Promise<Failure> => import('./failure.ts').catch(() => asItWas);

const asItWas: Failure = {
  checkOptions: () => {},
  codeOfThrown: () => undefined,
  tellDeveloper: () => {},
  kindWithoutPassword: ({ kind }) => kind,
};
