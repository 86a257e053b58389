/** The modules of the names that stories use, so that readers can copy a story. */
const modules: readonly (readonly [module: string, names: readonly string[]])[] = [
  ['@countersign/core', ['ChallengeError']],
  ['@countersign/react', ['CountersignProvider', 'SignIn']],
  ['@countersign/react/testing', ['decoded', 'InSignIn', 'refusals', 'refusing', 'unanswered']],
  ['storybook/test', ['fn']],
];

/** A story's code as Storybook makes it of its arguments, with the imports that it needs. */
export function withImports(code: string, component: string, module: string): string {
  const lines = [...modules, [module, [component]] as const].flatMap(([from, names]) => {
    const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(code));
    return used.length > 0 ? [`import { ${used.join(', ')} } from '${from}';`] : [];
  });
  return `${lines.join('\n')}\n\n${code.replaceAll(/^( {4})+/gm, (indent) => ' '.repeat(indent.length / 2))}`;
}
