#!/usr/bin/env node
import { main } from './main.ts';

process.exitCode = await main(process.argv.slice(2), {
  log: (text) => console.log(text),
  error: (text) => console.error(text),
});
