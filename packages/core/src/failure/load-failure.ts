type Failure = typeof import('./failure.ts');

/**
 * What tells failures apart and tells the developer of them. A page whose sign-ins work never loads
 * it; where it does not come, each failure stays what it was.
 */
export const loadFailure = (): Promise<Failure> => import('./failure.ts').catch(() => asItWas);

const asItWas: Failure = {
  checkOptions: () => {},
  codeOfThrown: () => undefined,
  tellDeveloper: () => {},
  kindWithoutPassword: ({ kind }) => kind,
};
