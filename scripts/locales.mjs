/** `pnpm locales`: every language and how complete it is. `--write` puts the table into docs/languages.md. */
import { showTables } from './docs/tables.mjs';
import { localeTable } from './locales/table.mjs';

showTables({
  page: 'docs/languages.md',
  command: 'locales',
  tables: { languages: await localeTable() },
});
