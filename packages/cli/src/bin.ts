#!/usr/bin/env node
import { main } from './main.ts';

const { stdin, stderr, env } = process;
const isAsked = stdin.isTTY && stderr.isTTY && !env['CI'];

process.exitCode = await main(process.argv.slice(2), {
  log: (text) => console.log(text),
  error: (text) => console.error(text),
  terminal: isAsked ? (await import('./prompts.ts')).prompts : undefined,
});
