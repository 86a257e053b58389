/** Loopback ports: chosen by the person, or free ones. */
import getPort from 'get-port';

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
    throw new Error(`${variable} is "${text}", which is not a port. Use a number from 1 to 65535.`);
  }
  // It tries every address of the machine: a browser may take `localhost` for any of its own.
  if ((await getPort({ port })) !== port) {
    throw new Error(
      `Port ${port} is taken: stop what listens there, or set ${variable} to a free one, as in ${variable}=${port + 1}.`,
    );
  }
  return port;
}

/** A port nothing listens on. */
export const freePort = () => getPort();
