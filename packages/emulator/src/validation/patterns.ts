/**
 * Returns whether a pattern of the model, which is a regular expression of Java, matches a whole
 * text.
 */
export function matches(pattern: string, text: string): boolean {
  const compiled = known.get(pattern) ?? compile(pattern);
  known.set(pattern, compiled);
  return compiled.every((expression) => expression.test(text));
}

const known = new Map<string, RegExp[]>();

function compile(pattern: string): RegExp[] {
  const dotAll = pattern.startsWith('(?s)');
  // In Java, \s and \S know ASCII only.
  const source = pattern
    .replace('(?s)', '')
    .replaceAll('[\\S]', `[^${space}]`)
    .replaceAll('\\s', space);
  const whole = (text: string) => new RegExp(`^(?:${text})$`, dotAll ? 'su' : 'u');
  // Several repetitions of one class take very long to find out that a text has another character.
  const [, repeated] = /^(\[[^\]]+\])[*+].+\1[*+]/.exec(source) ?? [];
  return repeated ? [whole(`${repeated}*`), whole(source)] : [whole(source)];
}

const space = ' \\t\\n\\v\\f\\r';
