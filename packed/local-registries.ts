/** Serves on loopback what an app installs: our packages for npm, and our views for shadcn's CLI. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { freePort } from '../scripts/running/ports.mjs';
import { root } from '../scripts/workspace.mjs';
import type { Packed } from './packages.ts';

/**
 * Serves packed packages under their names and the files of `registry/` under `/r/`.
 * @param upstream the registry that has everything else
 */
export async function serveRegistries(packed: readonly Packed[], upstream?: string) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, address).pathname);
    const found = answerTo(path, packed, address);
    if (found !== undefined) response.writeHead(200).end(found);
    else if (upstream === undefined) response.writeHead(404).end();
    else response.writeHead(307, { location: `${upstream}${url.slice(1)}` }).end();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { address, close: () => server.close() };
}

function answerTo(
  path: string,
  packed: readonly Packed[],
  address: string,
): string | Buffer | undefined {
  const asked = packed.find(({ manifest }) => path === `/${manifest.name}`);
  if (asked) return JSON.stringify(entryOf(asked, address));
  const tarball = packed.find(({ manifest }) => path === `/tarballs/${manifest.name}`);
  if (tarball) return readFileSync(tarball.tarball);
  // The CLI always requests the app's base color from its own service, even if it does not need it.
  if (path === '/r/colors/neutral.json') return JSON.stringify(noColors);
  const [, item] = /^\/r\/([\w-]+\.json)$/.exec(path) ?? [];
  return item === undefined ? undefined : readFileSync(join(root, 'registry', item));
}

const noColors = {
  inlineColors: { light: {}, dark: {} },
  cssVars: {},
  inlineColorsTemplate: '',
  cssVarsTemplate: '',
};

/** What npm's registry says of a package with one version. */
function entryOf({ manifest, tarball }: Packed, address: string): object {
  const bytes = readFileSync(tarball);
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  const dist = { tarball: `${address}/tarballs/${manifest.name}`, integrity };
  return {
    name: manifest.name,
    'dist-tags': { latest: manifest.version },
    versions: { [manifest.version]: { ...manifest, dist } },
  };
}
