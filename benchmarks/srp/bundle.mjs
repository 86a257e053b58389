import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;

/** A candidate's handshake as an app would bundle it: one module that exports `handshake`. */
export async function bundleHandshake(name) {
  const { outputFiles } = await build({
    entryPoints: [join(here, 'candidates', `${name}.mjs`)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    define: { global: 'globalThis' },
    alias: { 'amplify-srp': amplifySrp(), crypto: join(here, 'no-node-crypto.mjs') },
    plugins: [openPasswordless],
  });
  return outputFiles[0].text;
}

function amplifySrp() {
  const amplify = realpathSync(join(here, '../node_modules/aws-amplify'));
  const auth = realpathSync(join(amplify, '../@aws-amplify/auth'));
  return join(auth, 'dist/esm/providers/cognito/utils/srp');
}

/** Its SRP stands in one module with the calls to Cognito, and only those are exported. */
const openPasswordless = {
  name: 'open-passwordless',
  setup({ onLoad }) {
    onLoad({ filter: /amazon-cognito-passwordless-auth\/dist\/client\/srp\.js$/ }, ({ path }) => ({
      contents: `${readFileSync(path, 'utf8')}
        export { calculateLargeAHex, calculateSrpSignature, generateSmallA };`,
    }));
  },
};
