import { domainOf, type ProviderOption } from './provider-option.ts';

/** The providers now, and what opens one. */
export interface Domains {
  providers: readonly ProviderOption[];
  open(provider: ProviderOption, email: string): void;
}

/**
 * Watches the first screen of a `<SignIn>`: an email address whose domain belongs to a provider goes there,
 * before Cognito is asked for a password that nobody has. Returns a function that stops.
 */
export function watchDomains(signIn: Element, current: () => Domains): () => void {
  const look = (event: Event) => {
    const form = event.target as HTMLFormElement;
    // A radio group of that name would have a value as well.
    const field = form.elements.namedItem('username') as { value?: string } | null;
    const email = field?.value?.trim() ?? '';
    const domain = domainOf(email);
    const { providers, open } = current();
    const found = providers.find(({ domains }) =>
      domains?.some((one) => one.toLowerCase() === domain),
    );
    if (!domain || !found) return;
    event.preventDefault();
    // React listens further up, so the screen does not learn of it.
    event.stopPropagation();
    open(found, email);
  };
  signIn.addEventListener('submit', look, true);
  return () => signIn.removeEventListener('submit', look, true);
}
