#!/usr/bin/env node
import { main } from './main.ts';
import { runBeside, runUntil } from './processes.ts';
import { canAsk } from './terminal.ts';

const ended = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended.abort());

process.exitCode = await main(process.argv.slice(2), {
  log: (text) => console.log(text),
  error: (text) => console.error(text),
  terminal: canAsk(process) ? (await import('./prompts.ts')).prompts : undefined,
  cwd: process.cwd(),
  userAgent: process.env['npm_config_user_agent'],
  // In a terminal, package managers show how far they are.
  run: runUntil(ended.signal, process.stdout.isTTY),
  start: (commands, folder) => runBeside(commands, folder, ended.signal),
});
