#!/usr/bin/env node
import { main } from './main.ts';
import { canAsk } from './terminal.ts';

process.exitCode = await main(process.argv.slice(2), {
  log: (text) => console.log(text),
  error: (text) => console.error(text),
  terminal: canAsk(process) ? (await import('./prompts.ts')).prompts : undefined,
});
