import type { ChallengeName } from '@countersign/core';
import type { ReactNode } from 'react';
import { Code } from './code.tsx';
import { folderOf, typeOf } from './folder.ts';

const examples = import.meta.glob<string>('../../packages/react/examples/*.tsx', {
  eager: true,
  import: 'default',
  query: '?raw',
});
const hooks = import.meta.glob<string>('../../packages/react/src/challenges/*/use-*.ts', {
  eager: true,
  import: 'default',
  query: '?raw',
});

/** The view used alone, its hook, and the line that puts another one in its place. */
export function OwnView({ name }: { name: ChallengeName }): ReactNode {
  const folder = folderOf(name);
  return (
    <>
      <Code
        title="The kit’s view, with a response and a call of your own"
        code={examples[`../../packages/react/examples/${folder}.tsx`] ?? ''}
      />
      <Code title="Your view in its place" code={inItsPlace(name)} />
      <details className="doc-fold">
        <summary>
          Everything but the look: <code>use{typeOf(name)}</code>
        </summary>
        <Code
          language="typescript"
          code={hooks[`../../packages/react/src/challenges/${folder}/use-${folder}.ts`] ?? ''}
        />
      </details>
    </>
  );
}

const inItsPlace = (name: ChallengeName): string => `\
import { type ChallengeProps, createChallenge, views } from '@countersign/react';
import { use${typeOf(name)} } from '@countersign/react/${folderOf(name)}';

function Mine(props: ChallengeProps<'${name}'>) {
  const state = use${typeOf(name)}(props);
  return …; // parts from @countersign/react/parts, or elements of your own
}

/** Every challenge as the kit shows it, but this one. <SignIn Challenge={Challenge}> takes it. */
export const Challenge = createChallenge({ ...views, ${name}: Mine });
`;
