/** How an app arranges the service's choices. */
export interface Arrangement {
  /** AWS's names in the order to show them. Other names follow in the service's order. */
  order?: readonly string[] | undefined;
  /** Returns true for the names to show. Default: shows all names, including unknown ones. */
  filter?: ((name: string) => boolean) | undefined;
}

/** Filters and sorts the service's list. `nameOf` merges names that `order` treats as one. */
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
