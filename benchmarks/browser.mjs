/** The Chromium that is measured in, and origins to open in it. */
import { createServer } from 'node:http';
import { chromium } from 'playwright';
import { ensureChromium, launchOptions } from '../scripts/running/chromium.mjs';

/** Gives what `use` gives, and the version of the browser it was given. */
export async function withChromium(use) {
  ensureChromium();
  const browser = await chromium.launch(launchOptions());
  try {
    return { chromium: browser.version(), ...(await use(browser)) };
  } finally {
    await browser.close();
  }
}

/** An origin of its own on this machine. Files by path, gzipped; a page at `/index.html` is at `/`. */
export async function serve(files) {
  const http = createServer((request, response) => {
    const file = files.get(request.url === '/' ? '/index.html' : request.url);
    if (!file) {
      // Only the icon a browser asks for by itself.
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': file.type,
      'content-encoding': 'gzip',
      'content-length': file.body.length,
    });
    response.end(file.body);
  });
  await new Promise((ready) => http.listen(0, '127.0.0.1', ready));
  // Chromium gives WebCrypto to localhost and to 127.0.0.1 alike.
  return { address: `http://127.0.0.1:${http.address().port}/`, close: () => http.close() };
}
