/** A fresh app as `npx shadcn init` leaves one, and then with views: Vite, React 19, Tailwind 4. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { componentOf } from '../registry/items.mjs';

/** @typedef {import('../registry/items.mjs').Item} Item */

// What an app begins with today; what these depend on is whatever is newest, as for anybody.
export const createVite = 'create-vite@9.3.0';
export const shadcn = 'shadcn@4.23.0';

/**
 * Does to Vite's template what shadcn's guide for Vite and its `init` do, which needs their service.
 * @param {string} app a folder
 */
export function prepare(app) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(app, name), text);
  for (const name of ['tsconfig.json', 'tsconfig.app.json']) {
    edit(join(app, name), [
      name === 'tsconfig.json'
        ? ['"files": [],', `"files": [], "compilerOptions": ${paths},`]
        : ['"noEmit": true,', `"noEmit": true, ${paths.slice(1, -1)},`],
    ]);
  }
}

/** Does with views what they are copied for: each in its place, one edited. @param {string} app @param {readonly Item[]} items */
export function putToUse(app, items) {
  const copies = join(app, 'src/components/countersign');
  edit(join(copies, 'email-otp.tsx'), [
    [
      'className, ref, description }}',
      "ref, description }} className={[className, 'rounded-none'].join(' ')}",
    ],
    ['<FormError', '<p>In words of our own.</p>\n      <FormError'],
  ]);
  edit(join(copies, 'sign-in.tsx'), [
    ['const Challenge', "import { EmailOtp } from './email-otp'\nconst Challenge"],
    ['({ ...views })', '({ ...views, EMAIL_OTP: EmailOtp })'],
  ]);
  writeFileSync(join(app, 'src/main.tsx'), mainOf(items));
}

/**
 * Puts texts in the place of others.
 *
 * @param {string} file @param {readonly (readonly [from: string, to: string])[]} changes
 * @throws {Error} where there is nothing to change.
 */
function edit(file, changes) {
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    text = text.replace(from, () => to);
  }
  writeFileSync(file, text);
}

/** `/?SMS_MFA` shows one view with every sample, `/?at=<address>` signs in there. @param {readonly Item[]} items */
function mainOf(items) {
  const views = items.filter(({ name }) => name !== 'sign-in');
  const imported = views.map(({ name, title, files }) => {
    const path = files[0]?.target.replace('@components', '@/components').replace('.tsx', '');
    return { title, line: `import * as ${title} from '${path}';`, name: componentOf(name) };
  });
  return `import { decodeChallenge } from '@countersign/core';
import { fixtures } from '@countersign/core/fixtures';
import { createChallenge } from '@countersign/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SignInPage } from '@/components/countersign/sign-in';
${imported.map(({ line }) => line).join('\n')}
import './index.css';

const Challenge = createChallenge({
${imported.map(({ title, name }) => `  ${title}: ${title}.${name},`).join('\n')}
});

function Shown({ asked }: { asked: string }) {
  const samples: Record<string, Record<string, { response: object }>> = fixtures;
  const all = Object.entries(samples[asked] ?? {});
  return (
    <div data-samples={all.length}>
      {all.map(([name, { response }]) => (
        <Challenge key={name} challenge={decodeChallenge(response)} onAnswer={() => {}} />
      ))}
    </div>
  );
}

const asked = new URLSearchParams(location.search);
const at = asked.get('at');
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    {at ? (
      <SignInPage
        userPoolId="us-east-1_Demo00001"
        clientId="countersigndemo00000000001"
        endpoint={at}
        onSignedIn={() => { document.title = 'Signed in'; }}
      />
    ) : (
      <Shown asked={location.search.slice(1)} />
    )}
  </StrictMode>,
);
`;
}

const paths = '{ "paths": { "@/*": ["./src/*"] } }';

const files = {
  'vite.config.ts': `import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
})
`,
  'components.json': JSON.stringify({
    $schema: 'https://ui.shadcn.com/schema.json',
    style: 'new-york',
    rsc: false,
    tsx: true,
    tailwind: { config: '', css: 'src/index.css', baseColor: 'neutral', cssVariables: true },
    aliases: {
      components: '@/components',
      utils: '@/lib/utils',
      ui: '@/components/ui',
      lib: '@/lib',
      hooks: '@/hooks',
    },
  }),
  'src/index.css': `@import "tailwindcss";

@custom-variant dark (&:is(.dark *));

:root {
  --radius: 0.625rem;
  --background: oklch(1 0 0);
  --foreground: oklch(0.145 0 0);
  --card: oklch(1 0 0);
  --card-foreground: oklch(0.145 0 0);
  --primary: oklch(0.205 0 0);
  --primary-foreground: oklch(0.985 0 0);
  --muted-foreground: oklch(0.556 0 0);
  --accent: oklch(0.97 0 0);
  --destructive: oklch(0.577 0.245 27.325);
  --border: oklch(0.922 0 0);
}

.dark {
  --background: oklch(0.145 0 0);
  --foreground: oklch(0.985 0 0);
  --card: oklch(0.205 0 0);
  --card-foreground: oklch(0.985 0 0);
  --primary: oklch(0.922 0 0);
  --primary-foreground: oklch(0.205 0 0);
  --muted-foreground: oklch(0.708 0 0);
  --accent: oklch(0.269 0 0);
  --destructive: oklch(0.704 0.191 22.216);
  --border: oklch(1 0 0 / 10%);
}

@theme inline {
  --color-background: var(--background);
  --color-foreground: var(--foreground);
  --color-card: var(--card);
  --color-primary: var(--primary);
}

@layer base {
  body {
    @apply bg-background text-foreground;
  }
}
`,
};
