/** What an app is made from, on loopback: our packages as npm would have them, our views as shadcn's CLI would. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { root } from '../workspace.mjs';

/** @typedef {import('../pack-check/packed.mjs').Packed} Packed */

/**
 * Serves packed packages under their names and the files of `registry/` under `/r/`.
 *
 * @param {readonly Packed[]} packed
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function serveRegistries(packed) {
  let address = '';
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const found = answerTo(path, packed, address);
    response.writeHead(found === undefined ? 404 : 200);
    response.end(found);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
  return { address, close: () => server.close() };
}

/** @param {string} path @param {readonly Packed[]} packed @param {string} address */
function answerTo(path, packed, address) {
  const asked = packed.find(({ manifest }) => path === `/${manifest.name}`);
  if (asked) return JSON.stringify(entryOf(asked, address));
  const tarball = packed.find(({ manifest }) => path === `/tarballs/${manifest.name}`);
  if (tarball) return readFileSync(tarball.tarball);
  // The CLI asks its own service for the base colour of any app, also when it has no use for it.
  if (path === '/r/colors/neutral.json') return JSON.stringify(noColours);
  const [, item] = /^\/r\/([\w-]+\.json)$/.exec(path) ?? [];
  return item && readFileSync(join(root, 'registry', item));
}

const noColours = {
  inlineColors: { light: {}, dark: {} },
  cssVars: {},
  inlineColorsTemplate: '',
  cssVarsTemplate: '',
};

/** What npm's registry says of a package with one version. @param {Packed} one @param {string} address */
function entryOf({ manifest, tarball }, address) {
  const bytes = readFileSync(tarball);
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  const dist = { tarball: `${address}/tarballs/${manifest.name}`, integrity };
  return {
    name: manifest.name,
    'dist-tags': { latest: manifest.version },
    versions: { [manifest.version]: { ...manifest, dist } },
  };
}
