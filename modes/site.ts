import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../scripts/workspace.mjs';

/** The headers of a strict host. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

const sources = 'packages/react/src';

/** The files of all stories, from the folder of the sources. */
export const storyFiles = readdirSync(join(root, sources), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.stories.tsx'))
  .sort();

export interface Site {
  url: string;
  close(): Promise<void>;
}

/** Serves the page of all stories on a free port, under `policy`. */
export function serveStories(): Promise<Site> {
  const lines = storyFiles.map((file) => `'${file}': () => import('./${sources}/${file}'),`);
  return servePage(`import { offer } from './modes/page.tsx';
    import './modes/page.css';
    offer({ ${lines.join('\n')} });`);
}

/** Serves a page with a script, which is given from the root of the repository. */
export async function servePage(script: string): Promise<Site> {
  const files = await bundled(script);
  const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Stories</title>
    <link rel="icon" href="/favicon.svg">
    <link rel="stylesheet" href="/page.css">
    <script type="module" src="/page.js"></script>
  </head>
  <body></body>
</html>`;
  files.set('/', { type: 'text/html', body: html });
  files.set('/favicon.svg', {
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z"/></svg>',
  });
  return serve(files);
}

interface File {
  type: string;
  body: string | Uint8Array;
}

/** Everything the page loads, by its path. */
async function bundled(contents: string): Promise<Map<string, File>> {
  const { outputFiles } = await build({
    stdin: {
      contents,
      loader: 'ts',
      sourcefile: 'page.ts',
      resolveDir: root,
    },
    entryNames: 'page',
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    // The conformance suite waits for React by `act`, which only this build of it has.
    define: { 'process.env.NODE_ENV': '"development"' },
    outdir: join(root, 'out'),
    absWorkingDir: root,
    logLevel: 'error',
  });
  return new Map(
    outputFiles.map(({ path, contents }) => [
      path.slice(join(root, 'out').length),
      { type: path.endsWith('.css') ? 'text/css' : 'text/javascript', body: contents },
    ]),
  );
}

async function serve(files: ReadonlyMap<string, File>): Promise<Site> {
  const server = createServer(({ url = '/' }, response) => {
    const file = files.get(new URL(url, 'http://localhost').pathname);
    response.setHeader('content-security-policy', policy);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', file.type);
    response.end(file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
