/** How an app wants the ways that a service offers. */
export interface Arrangement {
  /** AWS's names in the order to show them; those it does not name follow in the service's order. */
  order?: readonly string[] | undefined;
  /** True for the names to show. Without it all are, unknown ones too. */
  filter?: ((name: string) => boolean) | undefined;
}

/** The service's list as the app wants it. `nameOf` says which names are one and the same to `order`. */
export function arranged(
  names: readonly string[],
  { order = [], filter = () => true }: Arrangement,
  nameOf: (name: string) => string = (name) => name,
): string[] {
  const wanted = order.map(nameOf);
  const rank = (name: string) => {
    const at = wanted.indexOf(nameOf(name));
    return at < 0 ? wanted.length : at;
  };
  return names.filter((name) => filter(name)).sort((one, other) => rank(one) - rank(other));
}
