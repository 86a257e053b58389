/** Returns the different words of a parameter that is a list with spaces between them. */
export const wordsOf = (parameters: URLSearchParams, name: string): string[] => [
  ...new Set((parameters.get(name) ?? '').split(' ').filter(Boolean)),
];
