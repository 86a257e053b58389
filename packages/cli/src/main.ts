import { parseArgs } from 'node:util';
import { doctor } from './doctor.ts';
import type { Output } from './output.ts';
import { pull } from './pull.ts';
import { Canceled } from './terminal.ts';

const help = `countersign: an Amazon Cognito user pool as a typed file

  countersign pull    writes the public settings of a pool and its app client to pool.ts
  countersign doctor  says what the pool or the app client lacks for the pages of an app

    --pool ID         the user pool, e.g. us-east-1_TjaQrWn2x
    --client ID       the app client
    --from FILE       reads both ids from a file: amplify_outputs.json, or the outputs of CDK,
                      SAM or Terraform as JSON. Default: the file that --out names, if it exists
    --out FILE        the file to write (pool.ts)
    --endpoint URL    asks the emulator, or another service with Cognito's protocol
    --check           pull: writes nothing; fails if the file is out of date, and says what changes
    --url URL         doctor: the address of the app
    --relay           doctor: a server with the client's secret calls Cognito, not the page

  Uses the credentials of the AWS SDK, which need cognito-idp:DescribeUserPool,
  DescribeUserPoolClient, GetUserPoolMfaConfig, ListIdentityProviders, ListTerms and
  DescribeTerms. In a terminal, asks for an id that is missing, with ListUserPools and
  ListUserPoolClients. Writes no secret.

  --help              prints this text
`;

/** Runs a command and returns its exit code: 1 for out of date or failed, 2 for wrong arguments, 130 for canceled. */
export async function main(args: readonly string[], output: Output): Promise<number> {
  let read: ReturnType<typeof readArguments>;
  try {
    read = readArguments(args);
  } catch (error) {
    output.error(`${messageOf(error)}\n\n${help}`);
    return 2;
  }
  const { values, positionals } = read;
  const [command, ...more] = positionals;
  if (values.help || command === undefined) {
    output.log(help);
    return values.help ? 0 : 2;
  }
  if (!isCommand(command) || more.length > 0) {
    output.error(`There is no command "${positionals.join(' ')}".\n\n${help}`);
    return 2;
  }
  try {
    return await commands[command](values, output);
  } catch (error) {
    output.error(messageOf(error));
    return error instanceof Canceled ? 130 : 1;
  }
}

const commands = { pull, doctor };

const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name);

const readArguments = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      pool: { type: 'string' },
      client: { type: 'string' },
      from: { type: 'string' },
      out: { type: 'string', default: 'pool.ts' },
      endpoint: { type: 'string' },
      check: { type: 'boolean', default: false },
      url: { type: 'string' },
      relay: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : `${error}`);
