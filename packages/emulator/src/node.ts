import { computeHashesBy } from './bytes.ts';
import { createEmulator, type Emulator, type EmulatorOptions } from './emulator.ts';
import { readDataFile, saveToFile } from './node/data-file.ts';
import { listen, type Tls } from './node/http-server.ts';
import { lambdasFrom } from './node/lambda-folder.ts';
import { nativeHashes } from './node/native-hashes.ts';
import { nativePower } from './node/native-powers.ts';
import { readSeedFile } from './node/seed-file.ts';
import { sendMail } from './node/smtp.ts';
import type { Seed } from './seed/seed.ts';
import { computePowersBy } from './srp/group.ts';

export interface StartOptions
  extends Omit<EmulatorOptions, 'seed' | 'snapshot' | 'lambdas' | 'replicaOf'> {
  /** The port to listen on; 0 picks a free one. */
  port: number;
  /**
   * The address to listen on. Default: `127.0.0.1`; most others let other machines reach the
   * emulator.
   */
  host?: string;
  /** A seed, or the path of a JSON file with one. */
  seed?: Seed | string;
  /**
   * Path of a JSON file that keeps the state: read on start if it exists, written after every
   * change.
   */
  data?: string;
  /** Triggers, or the path of a folder with a file `<last part of the ARN>.mjs` for each. */
  lambdas?: EmulatorOptions['lambdas'] | string;
  /** SMTP server that emails go to, e.g. `smtp://127.0.0.1:1025`. Needs the package nodemailer. */
  smtp?: string;
  /**
   * Serves HTTPS with this certificate. Amplify needs it, as it puts `https://` before the domain.
   */
  tls?: Tls;
  /** Serves the replicas in another region too, on a port of its own. */
  replica?: { region: string; port: number };
  /** Lets the emulator start while NODE_ENV is `production`. */
  allowProduction?: boolean;
}

export interface RunningEmulator {
  /** The emulator's URL, e.g. `http://127.0.0.1:9440`; `https:` with a certificate. */
  url: string;
  emulator: Emulator;
  /** The emulator of the other region. */
  replica?: { url: string; emulator: Emulator };
  /** Stops the server and writes the data file a last time. */
  close(): Promise<void>;
}

/**
 * Starts an emulator and serves it over HTTP.
 * @throws {Error} when the port is taken, the seed is wrong, or NODE_ENV is `production`.
 */
export async function startEmulator(options: StartOptions): Promise<RunningEmulator> {
  if (process.env['NODE_ENV'] === 'production' && !options.allowProduction)
    throw new Error(
      'The emulator does not start while NODE_ENV is production: anyone could create users and read their codes. Pass allowProduction (--allow-production) to start it anyway.',
    );
  const {
    seed,
    data,
    lambdas,
    smtp,
    tls,
    replica,
    port,
    host = '127.0.0.1',
    allowProduction: _,
    ...rest
  } = options;
  computePowersBy(nativePower);
  computeHashesBy(nativeHashes);
  const mail = smtp === undefined ? rest.mail : await sendMail(smtp);
  const snapshot = data === undefined ? undefined : await readDataFile(data);
  const seeded = typeof seed === 'string' ? await readSeedFile(seed) : seed;
  const triggers =
    lambdas === undefined
      ? {}
      : { lambdas: typeof lambdas === 'string' ? lambdasFrom(lambdas) : lambdas };
  const emulator = createEmulator({
    ...rest,
    ...(seeded !== undefined && { seed: seeded }),
    ...(snapshot !== undefined && { snapshot }),
    ...triggers,
    ...(mail && { mail }),
  });
  await emulator.ready;
  const saver = data === undefined ? undefined : saveToFile(emulator, data);
  const serve = (served: Emulator, at: number) =>
    listen(served, at, host, () => saver?.changed(), tls);
  const server = await serve(emulator, port);
  const second =
    replica && createEmulator({ replicaOf: emulator, region: replica.region, ...triggers });
  const secondServer = second && (await serve(second, replica.port));
  return {
    url: server.url,
    emulator,
    ...(secondServer && { replica: { url: secondServer.url, emulator: second } }),
    async close() {
      await secondServer?.close();
      await server.close();
      await saver?.close();
    },
  };
}
