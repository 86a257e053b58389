type Loaded = typeof import('./failure.ts');

/** What has nothing to say where it does not come is left out. */
type Failure = Omit<Loaded, 'checkOptions'> & Partial<Pick<Loaded, 'checkOptions'>>;

/**
 * What tells failures apart and tells the developer of them. A page whose sign-ins work never loads
 * it; where it does not come, each failure stays what it was.
 */
export const loadFailure = (): Promise<Failure> => import('./failure.ts').catch(() => asItWas);

const asItWas: Failure = {
  codeOfThrown: () => undefined,
  tellDeveloper: () => {},
  kindWithoutPassword: ({ kind }) => kind,
};
