import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../workspace.mjs';
import { checkCode } from './code.mjs';
import { includedFiles } from './included.mjs';
import { anchorsOf, checkLinks } from './links.mjs';
import { repositoryUrl } from './repository.mjs';

/** @param {string} text */
const page = (text) => [{ path: 'docs/made-up.md', text }];
const fence = '```';

/** @param {string} text */
const problemsIn = async (text) => (await checkCode(page(text))).problems;

test('reports page, line and column of a block that does not compile', async () => {
  const text = `# Page\n\n${fence}ts\nconst code: string = 123456;\n${fence}\n`;
  expect(await problemsIn(text)).toEqual([
    expect.stringMatching(/^docs\/made-up\.md:4:7 error TS2322: /),
  ]);
});

test('so is a prop that a component does not have', async () => {
  const text = `${fence}tsx\nimport { Challenge } from '@countersign/react';\n<Challenge color="red" />;\n${fence}`;
  expect(await problemsIn(text)).toEqual([expect.stringMatching(/^docs\/made-up\.md:3:/)]);
});

test('what stands in the comment before a block is there for it, and for no other', async () => {
  const given = `<!-- with:\ndeclare const code: string;\n-->\n\n${fence}ts\ncode.trim();\n${fence}\n`;
  expect(await problemsIn(given)).toEqual([]);
  expect(await problemsIn(`${given}\n${fence}ts\ncode.trim();\n${fence}\n`)).toEqual([
    expect.stringMatching(/^docs\/made-up\.md:10:1 error TS2304: .*'code'/),
  ]);
});

test('a block that names its file is imported from there', async () => {
  const named = `${fence}ts\n// lib/limit.ts: how many\nexport const limit = 5;\n${fence}\n`;
  const user = `${fence}ts\nimport { limit } from './lib/limit';\nlimit.toFixed();\n${fence}\n`;
  expect(await problemsIn(named + user)).toEqual([]);
  expect(await problemsIn(user)).toEqual([expect.stringContaining('./lib/limit')]);
});

test('reports a second block of the same name, which would hide the first', async () => {
  const named = `${fence}ts\n// lib/limit.ts\nexport const limit = 5;\n${fence}\n`;
  expect(await problemsIn(named + named)).toEqual([
    'docs/made-up.md:6 lib/limit.ts is there already.',
  ]);
});

test('a block sees the packages of the folder it names', async () => {
  const code = `import 'amazon-cognito-identity-js';\n${fence}`;
  expect(await problemsIn(`${fence}ts packages/emulator\n${code}`)).toEqual([]);
  expect(await problemsIn(`${fence}ts\n${code}`)).toHaveLength(1);
});

test('a block that shows a file of the repository is left to the check of that file', async () => {
  const mark = '<!-- pnpm generate --write: include examples/vite/src/app.tsx -->';
  const shown = includedFiles(mark)['include examples/vite/src/app.tsx'] ?? '';
  expect(shown).toMatch(/^```tsx\nimport [\s\S]*\n```$/);
  const { problems, checked } = await checkCode(page(`${mark}\n\n${shown}\n\n<!-- end -->\n`));
  expect({ problems, checked }).toEqual({ problems: [], checked: 0 });
  expect(await problemsIn(shown)).toContainEqual(expect.stringContaining('../pool.ts'));
});

test('a folder that is not installed: its blocks are parsed, and counted', async () => {
  const text = `${fence}ts benchmarks\nimport 'somewhere';\n${fence}\n${fence}ts benchmarks\nconst = 1;\n${fence}`;
  const { problems, checked, parsed } = await checkCode(page(text), () => false);
  expect({ checked, parsed }).toEqual({ checked: 0, parsed: 2 });
  expect(problems).toEqual([expect.stringMatching(/^docs\/made-up\.md:5:/)]);
});

test('reports a folder that is not a package', async () => {
  expect(await problemsIn(`${fence}ts packages/vue\nlet a;\n${fence}`)).toEqual([
    'docs/made-up.md:1 packages/vue is no package.',
  ]);
});

test('code in a language that nothing checks is refused', async () => {
  expect(await problemsIn(`${fence}js\nlet a;\n${fence}`)).toEqual([
    'docs/made-up.md:1 "js" is not checked: write ts or tsx.',
  ]);
});

test.each([
  ['a file', '[x](nowhere.md)', 'nowhere.md: nothing is there'],
  ['a folder', '[x](../packages/vue)', '../packages/vue: nothing is there'],
  ['a place outside', '[x](../../etc)', '../../etc: nothing is there'],
  ['a heading', '[x](theming.md#no-such)', 'theming.md#no-such: no such heading'],
  ['a heading of its own', '[x](#no-such)', '#no-such: no such heading'],
  ['a heading of no page', '[x](../LICENSE#top)', '../LICENSE#top: only a page has headings'],
  [
    'a path in prose',
    'See `packages/core/src/nowhere.ts`.',
    'packages/core/src/nowhere.ts: nothing is there',
  ],
  ['an address of the page', '[`x`][nowhere]', '[nowhere]: no address is given'],
  ['a file, by reference', '[x]: nowhere.md', 'nowhere.md: nothing is there'],
])('reports a link to %s, which does not exist', (_what, text, problem) => {
  const others = [{ path: 'docs/theming.md', text: '# Theming' }];
  expect(checkLinks([...page(text), ...others]).problems).toEqual([`docs/made-up.md:1 ${problem}`]);
});

test('a link to an address of the repository is checked as a path', () => {
  const text = `[x](${repositoryUrl('blob', 'docs/theming.md')}#no-such) [y](${repositoryUrl('tree', 'packages/vue')}) [z](${repositoryUrl('tree', 'packages/react')})`;
  const others = [{ path: 'docs/theming.md', text: '# Theming' }];
  expect(checkLinks([...page(text), ...others]).problems).toEqual([
    'docs/made-up.md:1 docs/theming.md#no-such: no such heading',
    'docs/made-up.md:1 packages/vue: nothing is there',
  ]);
});

test('the README of a package has no link that leads out of its tarball by a path', () => {
  const text = '# A page\n[x](../../docs/theming.md) [y](#a-page) [z](src/index.ts)';
  expect(checkLinks([{ path: 'packages/core/README.md', text }]).problems).toEqual([
    'packages/core/README.md:2 ../../docs/theming.md: write the address of the repository',
    'packages/core/README.md:2 src/index.ts: write the address of the repository',
  ]);
});

test('each package names the homepage and the repository, with its folder', () => {
  const { homepage, repository } = JSON.parse(read('package.json'));
  const named = readdirSync(join(root, 'packages')).map((name) => {
    const manifest = JSON.parse(read(`packages/${name}/package.json`));
    return { homepage: manifest.homepage, repository: manifest.repository };
  });
  expect(named).toEqual(
    readdirSync(join(root, 'packages')).map((name) => ({
      homepage,
      repository: { ...repository, directory: `packages/${name}` },
    })),
  );
});

test('links that lead somewhere, addresses and code are left alone', () => {
  const text = `# A page\n[x](#a-page) [y](theming.md) [z](https://example.com) \`a[b][c]\`\n${fence}\n[x](no.md)\n${fence}`;
  expect(checkLinks(page(text)).problems).toEqual([]);
});

test('anchors are those that GitHub makes', () => {
  const text = '# `<SignIn>` & what it does\n## 1. Names\n## Names\n## Names\n## [Link](x.md), too';
  expect([...anchorsOf(text)]).toEqual([
    'signin--what-it-does',
    '1-names',
    'names',
    'names-1',
    'link-too',
  ]);
});

/** @param {string} path from the root */
const read = (path) => readFileSync(join(root, path), 'utf8');

/** Of @aws-amplify/ui-react 6.15.6: `AuthenticatorProps`, the services, `useAuthenticator`, and its Hub events. */
const amplify = [
  'children className components formFields hideSignUp initialState loginMechanisms passwordSettings',
  'passwordless signUpAttributes services socialProviders variation getCurrentUser handleSignIn',
  'handleSignUp handleConfirmSignIn handleConfirmSignUp handleForgotPassword handleResendSignUpCode',
  'validateCustomSignUp allowedMfaTypes authStatus availableAuthMethods challengeName',
  'codeDeliveryDetails error hasValidationErrors isPending loginMechanism preferredChallenge route',
  'selectedAuthMethod totpSecretCode unverifiedUserAttributes user username validationErrors QRFields',
  'initializeMachine resendCode selectAuthMethod signOut submitForm toShowAuthMethods updateForm',
  'updateBlur toFederatedSignIn toForgotPassword toSignIn toSignUp skipVerification signedIn signedOut',
  'tokenRefresh tokenRefresh_failure signInWithRedirect customOAuthState',
]
  .join(' ')
  .split(' ');

test('the page on Amplify has a line for each prop, service, member and event', () => {
  const cells = [...read('docs/migrating-from-amplify.md').matchAll(/^\| (.+?) \|/gm)];
  const named = cells.flatMap(([, cell = '']) => cell.match(/\w+/g) ?? []);
  expect(amplify.filter((name) => !named.includes(name))).toEqual([]);
});

test('the page on the architecture leads to every decision', () => {
  const page = read('docs/architecture.md');
  const decisions = readdirSync(join(root, 'docs/adr'));
  expect(decisions.filter((file) => !page.includes(`(adr/${file})`))).toEqual([]);
});

test.each(['cli', 'create-countersign', 'core', 'react', 'server', 'emulator'])(
  'the README of %s names every subpath, by itself or with its kind',
  (name) => {
    const readme = read(`packages/${name}/README.md`);
    const challenges = readdirSync(join(root, 'packages/react/src/challenges'));
    /** @param {string} subpath */
    const kindOf = (subpath) => {
      const [, first = '', second] = subpath.split('/');
      if (challenges.includes(first)) return './<challenge>';
      return second === undefined || second === '*' ? `./${first}` : `./${first}/*`;
    };
    const { exports } = JSON.parse(read(`packages/${name}/package.json`));
    const unnamed = Object.keys(exports)
      .filter((subpath) => subpath !== '.' && !subpath.endsWith('/xml'))
      .filter((subpath) => {
        const known = [
          `\`${subpath}\``,
          `\`${kindOf(subpath)}\``,
          join(`@countersign/${name}`, subpath),
        ];
        return !known.some((words) => readme.includes(words));
      });
    expect(unnamed).toEqual([]);
  },
);
