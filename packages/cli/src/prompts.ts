import { isCancel, select } from '@clack/prompts';
import { seconds } from './seconds.ts';
import { Canceled, type Terminal } from './terminal.ts';

/** The terminal that the command runs in. Results have the standard output for themselves. */
export const prompts: Terminal = {
  async choose(message, choices) {
    const options = choices.map((choice) => ({ ...choice }));
    const chosen = await select({ message, options, output: process.stderr });
    if (isCancel(chosen)) throw new Canceled('Nothing was done.');
    return chosen;
  },
  during: (doing, work) => seconds(doing, work, process.stderr),
};
