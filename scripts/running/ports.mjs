/** Loopback ports: chosen by the person, or free ones. */
import { createServer } from 'node:net';

/**
 * The port that an environment variable asks for.
 *
 * @param {string} variable
 * @param {number} fallback where the variable is not set
 * @throws {Error} in one sentence naming the variable, when it holds no port or the port is taken.
 */
export async function portFrom(variable, fallback) {
  const text = process.env[variable] || String(fallback);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new Error(`${variable} is "${text}", which is no port: give a number from 1 to 65535.`);
  }
  if (!(await isFree(port))) {
    throw new Error(
      `Port ${port} is taken: stop what listens there, or set ${variable} to a free one, as in ${variable}=${port + 1}.`,
    );
  }
  return port;
}

/** A port nothing listens on. */
export async function freePort() {
  return listenBriefly('127.0.0.1', 0);
}

/**
 * A browser may take `localhost` for either loopback address, and macOS lets a second process have
 * an address whose wildcard is taken: all four have to be free.
 * @param {number} port
 */
async function isFree(port) {
  for (const host of ['127.0.0.1', '::1', '0.0.0.0', '::']) {
    try {
      await listenBriefly(host, port);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      // A machine without IPv6 has nobody listening there.
      if (code === 'EADDRINUSE' || code === 'EACCES') return false;
    }
  }
  return true;
}

/** @param {string} host @param {number} port @returns {Promise<number>} */
function listenBriefly(host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      const got = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve(got));
    });
  });
}
