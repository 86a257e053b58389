import { ensureChromium } from '../scripts/running/chromium.mjs';
import { watchLauncher } from '../scripts/running/launcher.mjs';
import { packAll } from './packages.ts';

export default async function pack(): Promise<void> {
  watchLauncher(() => process.kill(process.pid, 'SIGINT'));
  ensureChromium();
  await packAll();
}
