/** One way to sign in, as a person sees it. */
export interface Choice {
  /** AWS's name; `PASSWORD` also stands for `PASSWORD_SRP`. */
  name: string;
  /** What is sent as the answer. */
  value: string;
}

/**
 * The service's list in its order, unknown names kept, and its two kinds of password as one: to a
 * person they are the same. `PASSWORD_SRP` is the one to send, since with it the password stays here.
 */
export function choicesOf(available: readonly string[]): Choice[] {
  const password = available.includes('PASSWORD_SRP') ? 'PASSWORD_SRP' : 'PASSWORD';
  const names = available.map((name) => (name === 'PASSWORD_SRP' ? 'PASSWORD' : name));
  return [...new Set(names)].map((name) => ({
    name,
    value: name === 'PASSWORD' ? password : name,
  }));
}
