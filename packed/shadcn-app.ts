/** A fresh app as `npx shadcn init` leaves one, and then with views: Vite, React 19, Tailwind 4. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { componentOf, type Item } from '../scripts/shadcn/items.mjs';
import { root } from '../scripts/workspace.mjs';

// The tools that an app begins with today; their dependencies are the newest, as in any new app.
export const createVite = 'create-vite@9.3.0';
export const shadcn = 'shadcn@4.23.0';

const paths = '{ "paths": { "@/*": ["./src/*"] } }';

const viteConfig = `import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
})
`;

/** Does to Vite's template what shadcn's guide for Vite and its `init` do, which needs their service. */
export function prepare(app: string): void {
  const files = join(root, 'packed/shadcn-app');
  copyFileSync(join(files, 'components.json'), join(app, 'components.json'));
  copyFileSync(join(files, 'index.css'), join(app, 'src/index.css'));
  writeFileSync(join(app, 'vite.config.ts'), viteConfig);
  edit(join(app, 'tsconfig.json'), [['"files": [],', `"files": [], "compilerOptions": ${paths},`]]);
  edit(join(app, 'tsconfig.app.json'), [
    ['"noEmit": true,', `"noEmit": true, ${paths.slice(1, -1)},`],
  ]);
}

/** Uses the copied views in the app, one of them edited. */
export function putToUse(app: string, items: readonly Item[]): void {
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

/** Replaces texts. @throws {Error} if a text is missing. */
function edit(file: string, changes: readonly (readonly [from: string, to: string])[]): void {
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    text = text.replace(from, () => to);
  }
  writeFileSync(file, text);
}

/** The items that are views of challenges. The app does not show the others; it only compiles them. */
export const viewsIn = (items: readonly Item[]): Item[] =>
  items.filter(({ name }) => name !== 'sign-in' && !name.startsWith('account-'));

/** `/?SMS_MFA` shows one view with every sample, `/?at=<address>` signs in there. */
function mainOf(items: readonly Item[]): string {
  const views = viewsIn(items);
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
