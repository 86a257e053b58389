/** The Markdown pages of the repository that the catalogue shows, in the order of its list. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toId } from 'storybook/internal/csf';
import { allPages } from '../../scripts/docs/pages.mjs';
import { root } from '../../scripts/workspace.mjs';

/** Where main.ts writes what Storybook needs to list a Markdown file. Git does not keep it. */
export const made = '.storybook/pages/made';

/** A path from the root; with a name where the page's own heading does not fit into the list. */
type Listed = string | readonly [path: string, name: string];

const groups: Readonly<Record<string, readonly Listed[]>> = {
  Guides: [
    ['docs/getting-started.md', 'Getting started'],
    'docs/overview.md',
    ['README.md', 'Countersign'],
    'docs/new-app.md',
    'docs/three-ways-in.md',
    'docs/vite.md',
    'docs/next.md',
    'docs/react-router.md',
    'docs/where-tokens-live.md',
    'docs/protecting-routes.md',
    'docs/sessions.md',
    'docs/session-life.md',
    'docs/transports.md',
    'docs/sign-up.md',
    'docs/federation.md',
    'docs/passkeys.md',
    'docs/step-up.md',
    'docs/account.md',
    'docs/threat-protection.md',
    'docs/theming.md',
    'docs/shadcn.md',
    'docs/own-screens.md',
    'docs/languages.md',
    'docs/accessibility.md',
    'docs/errors.md',
    'docs/testing.md',
    ['packages/emulator/docs/recipes.md', 'Recipes for the emulator'],
    'docs/deploying.md',
    'docs/migrating-from-amplify.md',
    'docs/migrating-from-amazon-cognito-identity-js.md',
    'docs/migrating-from-next-auth.md',
    'docs/comparison.md',
  ],
  Reference: [
    ['packages/react/README.md', 'react'],
    ['packages/core/README.md', 'core'],
    ['packages/server/README.md', 'server'],
    ['packages/emulator/README.md', 'emulator'],
    ['packages/cli/README.md', 'cli'],
    ['packages/create-countersign/README.md', 'create-countersign'],
    'SECURITY.md',
    'docs/architecture.md',
    'docs/adding-a-challenge.md',
    ['benchmarks/README.md', 'Benchmarks'],
    ['packages/emulator/docs/mutations.md', 'Mutations of the emulator'],
    'CONTRIBUTING.md',
    'THIRD-PARTY.md',
  ],
  Apps: [
    ['apps/demo/README.md', 'Demo'],
    ['examples/vite/README.md', 'Vite'],
    ['examples/vite-amplify/README.md', 'Vite with Amplify'],
    ['examples/next/README.md', 'Next'],
    ['examples/react-router/README.md', 'React Router'],
    ['examples/tanstack-start/README.md', 'TanStack Start'],
    ['examples/astro/README.md', 'Astro'],
    ['examples/hono/README.md', 'Hono'],
    ['examples/express/README.md', 'Express'],
    ['examples/own-view/README.md', 'Own view'],
  ],
  Decisions: allPages().flatMap(({ path }) => (path.startsWith('docs/adr/') ? [path] : [])),
};

/** A page of words in the catalogue. */
export interface CataloguePage {
  /** From the root, e.g. `docs/theming.md`. */
  path: string;
  group: string;
  name: string;
  /** As the catalogue's addresses have it: `?path=/docs/<id>`. */
  id: string;
}

/** Pages that are Markdown, in the order of the list. */
export const markdownPages: readonly CataloguePage[] = Object.entries(groups).flatMap(
  ([group, pages]) =>
    pages.map((page) => {
      const [path, name] =
        typeof page === 'string' ? [page, nameIn(textOf(page))] : [page[0], page[1]];
      return { path, group, name, id: idOf(`${group}/${name}`) };
    }),
);

/** Pages with live screens: MDX beside the code of a component, whose stories give the title. */
const livePages: readonly CataloguePage[] = allPages()
  .filter(({ path }) => path.endsWith('.mdx'))
  .map(({ path, text }) => {
    const beside = path.replace(/\.mdx$/, '.stories.tsx');
    const title =
      /<Meta title="(.+?)"/.exec(text)?.[1] ?? /^ {2}title: '(.+?)'/m.exec(textOf(beside))?.[1];
    if (title === undefined) throw new Error(`${path} has no title: neither <Meta> nor a story.`);
    const [group = '', ...rest] = title.split('/');
    return { path, group, name: rest.join('/') || group, id: idOf(title) };
  });

export const cataloguePages: readonly CataloguePage[] = [...markdownPages, ...livePages];

/** What the repository has at this path. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function idOf(title: string): string {
  return toId(title, 'docs');
}

/** Its first heading; a slash would open a folder in the list. */
function nameIn(text: string): string {
  return (/^# (.+)$/m.exec(text)?.[1] ?? '').replaceAll('`', '').replaceAll('/', ' ');
}
