type Failure = Omit<typeof import('./failure.ts'), 'checkOptions'>;

/**
 * Loads the code that classifies and logs failures. Pages whose sign-ins succeed never load it. If
 * it fails to load, each error stays as it is.
 */
export const loadFailure = (): Promise<Failure> => import('./failure.ts').catch(() => asItWas);

const asItWas: Failure = {
  codeOfThrown: () => undefined,
  tellDeveloper: () => {},
  kindWithoutPassword: ({ kind }) => kind,
};
