// An emulator in a process of its own, which tells its parent how much CPU time it has used and where.
import { Session } from 'node:inspector/promises';
import { sharesOf } from './shares.mjs';

const profiler = new Session();
profiler.connect();

const answers = {
  cpu() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  async profile() {
    await profiler.post('Profiler.enable');
    await profiler.post('Profiler.start');
  },
  async shares() {
    const { profile } = await profiler.post('Profiler.stop');
    return sharesOf(profile);
  },
};
process.on('message', async (question) => process.send((await answers[question]()) ?? null));

const { startEmulator } = await import('../../dist/node.js');
const seed = process.argv[2];
const { url } = await startEmulator({ port: 0, ...(seed !== undefined && { seed }) });
process.send(url);
