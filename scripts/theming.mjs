/** `pnpm theming`: tokens, parts, states and stylesheets. `--write` puts the tables into docs/theming.md. */
import { showTables } from './docs/tables.mjs';
import { themingTables } from './theming/tables.mjs';

showTables({ page: 'docs/theming.md', command: 'theming', tables: await themingTables() });
