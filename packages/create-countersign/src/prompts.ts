import { type CANCEL_SYMBOL, confirm, isCancel, select, text } from '@clack/prompts';
import { Canceled, type Terminal } from './terminal.ts';

/** The terminal that the command runs in. */
export const prompts: Terminal = {
  async ask(message, example, wrong) {
    const validate = (typed = '') => (typed === '' ? undefined : wrong(typed));
    return answered(await text({ message, placeholder: example, defaultValue: example, validate }));
  },
  choose: async (message, choices) =>
    answered(await select({ message, options: choices.map((choice) => ({ ...choice })) })),
  confirm: async (message) => answered(await confirm({ message })),
};

function answered<T>(answer: T | typeof CANCEL_SYMBOL): T {
  if (isCancel(answer)) throw new Canceled('Nothing was made.');
  return answer;
}
