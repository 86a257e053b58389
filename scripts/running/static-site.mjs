/** Serves a folder of files on loopback, as any web server would. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * The files of `folder` on a port that is free, below `path`; nothing outside of it.
 *
 * @param {string} folder
 * @param {string} [path] e.g. `/kit/catalogue`; left out, the files are at the root
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function serve(folder, path = '') {
  const server = createServer(async ({ url = '/' }, response) => {
    const asked = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    const file = asked.endsWith('/') ? `${asked}index.html` : asked;
    try {
      if (!file.startsWith(`${path}/`)) throw new Error(`${file} is not below ${path}`);
      const body = await readFile(join(folder, file.slice(path.length)));
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return { address: `http://127.0.0.1:${port}${path}`, close: () => server.close() };
}
