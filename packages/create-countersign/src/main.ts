import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type AppOptions, createApp } from './create-app.ts';
import { secretOf, switchOf, userOf } from './guide.ts';
import { packageManagerOf } from './package-manager.ts';
import { placeOf } from './place.ts';
import type { Run } from './processes.ts';
import { isTemplate, type TemplateName, templates } from './templates.ts';
import { Canceled, type Terminal } from './terminal.ts';

const help = `create-countersign: an app that users can sign in to at once

  npm create countersign@latest [name] -- [--template NAME] [--yes] [--no-start]

    --template NAME  ${Object.keys(templates).join(', ')}
    --yes            asks nothing: my-app and ${Object.keys(templates)[0]}, unless you say otherwise
    --no-start       starts neither the emulator nor the app
    --help           prints this text
`;

/** What the command needs of its surroundings. */
export interface Surroundings {
  log(text: string): void;
  error(text: string): void;
  /** Without one, nothing is asked. */
  terminal?: Terminal | undefined;
  cwd: string;
  /** `npm_config_user_agent` */
  userAgent?: string | undefined;
  run: Run;
  /** Runs the emulator and the app until the user stops them. */
  start(commands: readonly string[], folder: string): Promise<void>;
  apps?: AppOptions['apps'];
}

/** Makes an app. Returns the exit code: 1 for failed, 2 for wrong arguments, 130 for canceled. */
export async function main(args: readonly string[], around: Surroundings): Promise<number> {
  let read: ReturnType<typeof readArguments>;
  try {
    read = readArguments(args);
  } catch (error) {
    around.error(`${messageOf(error)}\n\n${help}`);
    return 2;
  }
  if (read.values.help) {
    around.log(help);
    return 0;
  }
  try {
    return await make(read, around);
  } catch (error) {
    around.error(messageOf(error));
    return error instanceof Canceled ? 130 : 1;
  }
}

type Arguments = ReturnType<typeof readArguments>;

async function make({ values, name, template }: Arguments, around: Surroundings): Promise<number> {
  const { terminal, cwd, run, start, log, apps } = around;
  // Only a terminal can answer; --yes answers instead.
  const asked = values.yes ? undefined : terminal;
  const place = placeOf(name ?? (await askName(values.yes, asked, cwd)), cwd);
  const chosen = template ?? (await askTemplate(values.yes, asked));
  const manager = packageManagerOf(around.userAgent);

  log(`Installing with ${manager.name} …`);
  await createApp({ place, template: chosen, manager, run, ...(apps && { apps }) });

  const commands = [`${manager.run} emulator`, `${manager.run} dev`];
  log(`
${place.name} is ready in ${place.folder}.

${[...(place.folder === cwd ? [] : [`cd ${relative(cwd, place.folder)}`]), ...commands].map(indented).join('\n')}

${userOf(place.folder)}

To switch to a pool of your own at AWS:

${switchOf(manager).map(indented).join('\n')}

${secretOf(chosen)}
`);
  const starts = values.start && (asked ? await asked.confirm('Start both now?') : true);
  if (starts) await start(commands, place.folder);
  return 0;
}

const indented = (line: string) => `  ${line}`;

async function askName(yes: boolean, terminal: Terminal | undefined, cwd: string) {
  if (yes) return 'my-app';
  if (!terminal) throw new Error('Which name? Pass it, or --yes for my-app.');
  return terminal.ask('What is the app called?', 'my-app', (typed) => whyNot(typed, cwd));
}

async function askTemplate(yes: boolean, terminal: Terminal | undefined): Promise<TemplateName> {
  if (yes) return 'vite';
  if (!terminal) throw new Error('Which template? Pass --template, or --yes for vite.');
  const names = Object.keys(templates).filter(isTemplate);
  const choices = names.map((value) => ({
    value,
    label: templates[value].title,
    hint: templates[value].hint,
  }));
  const chosen = await terminal.choose('Which framework?', choices);
  return isTemplate(chosen) ? chosen : 'vite';
}

function whyNot(typed: string, cwd: string): string | undefined {
  try {
    placeOf(typed, cwd);
  } catch (error) {
    return messageOf(error);
  }
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: {
      template: { type: 'string', short: 't' },
      yes: { type: 'boolean', short: 'y', default: false },
      start: { type: 'boolean', default: true },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [name, ...more] = positionals;
  if (more.length > 0) throw new Error(`Pass one name, not ${positionals.join(' and ')}.`);
  const { template } = values;
  if (template !== undefined && !isTemplate(template))
    throw new Error(
      `There is no template "${template}". Choose one of ${Object.keys(templates).join(', ')}.`,
    );
  return { values, name, template };
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
