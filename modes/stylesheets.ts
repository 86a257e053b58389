import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import { compile } from 'tailwindcss';
import { build as buildWithVite } from 'vite';
import { root } from '../scripts/workspace.mjs';

const examples = join(root, 'packages/react/examples');
const styles = join(root, 'packages/react/src/styles/styles.css');

/** An example's stylesheet as Tailwind compiles it for the classes of a page. */
export async function withTailwind(example: string, classes: string[]): Promise<string> {
  const loadStylesheet = async (id: string, base: string) => {
    const path = resolved(id, base);
    return { path, base: dirname(path), content: await readFile(path, 'utf8') };
  };
  const css = await readFile(join(examples, example), 'utf8');
  return (await compile(css, { base: examples, loadStylesheet })).build(classes);
}

function resolved(id: string, base: string): string {
  if (id.startsWith('.')) return join(base, id);
  if (id === 'tailwindcss') return join(root, 'node_modules/tailwindcss/index.css');
  return createRequire(pathToFileURL(join(root, 'package.json'))).resolve(id);
}

/** An example's stylesheet with its imports inlined. */
export async function bundled(example: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(examples, example)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** styles.css as Vite compiles it for browsers of 2023. */
export async function asViteMakesIt(): Promise<string> {
  const built = await buildWithVite({
    root,
    configFile: false,
    logLevel: 'error',
    build: { write: false, cssTarget: 'safari16.4', rolldownOptions: { input: styles } },
  });
  const outputs = [built].flat().flatMap((part) => ('output' in part ? part.output : []));
  const css = outputs.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  return css?.type === 'asset' ? String(css.source) : '';
}

/** Makes `css` the only stylesheet of the page. */
export async function wear(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    for (const link of document.querySelectorAll('link')) link.disabled = true;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}
