/** Serves a folder of files on loopback, as any web server would. */
import { createServer } from 'node:http';
import sirv from 'sirv';
import { freePort } from './ports.mjs';

/**
 * The files of `folder` on a port that is free, below `path`; nothing outside of it.
 *
 * @param {string} folder
 * @param {string} [path] e.g. `/kit/catalogue`; left out, the files are at the root
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function serve(folder, path = '') {
  const files = sirv(folder);
  const server = createServer((request, response) => {
    const { url = '' } = request;
    if (!url.startsWith(`${path}/`)) return response.writeHead(404).end();
    request.url = url.slice(path.length);
    files(request, response);
  });
  const port = await freePort();
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  return { address: `http://127.0.0.1:${port}${path}`, close: () => server.close() };
}
