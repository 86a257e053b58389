import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What the AWS SDK's declarations say of the service. */
export interface Declarations {
  operations: readonly string[];
  /** Operations that take no AWS credentials: those that a page may call. */
  unsigned: ReadonlySet<string>;
  /** Members with their type and their documentation, by the name of the structure. */
  structures: ReadonlyMap<string, readonly Member[]>;
  /** Values by the name of the enumeration. */
  enums: ReadonlyMap<string, readonly string[]>;
}

interface Member {
  name: string;
  type: string;
  doc: string;
}

export interface Sources {
  client: string;
  models: string;
  enums: string;
  signing: string;
}

/** The files of the SDK that is installed. */
export function installed(): Sources {
  const { resolve } = createRequire(import.meta.url);
  const root = resolve('@aws-sdk/client-cognito-identity-provider').replace(/dist-.*/, '');
  const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
  return {
    client: read('dist-types/CognitoIdentityProvider.d.ts'),
    models: ['models_0', 'models_1']
      .map((file) => read(`dist-types/models/${file}.d.ts`))
      .join('\n'),
    enums: read('dist-types/models/enums.d.ts'),
    signing: read('dist-es/auth/httpAuthSchemeProvider.js'),
  };
}

export function readDeclarations({ client, models, enums, signing }: Sources): Declarations {
  return {
    operations: [...new Set(all(client, /type (\w+)CommandInput\b/g))],
    unsigned: new Set(all(signing, /case "(\w+)"/g)),
    structures: new Map(
      [...models.matchAll(/export interface (\w+) \{([\s\S]*?)^\}/gm)].map(
        ([, name = '', body = '']) => [name, membersIn(body)],
      ),
    ),
    enums: new Map(
      [...enums.matchAll(/export declare const (\w+): \{([\s\S]*?)^\}/gm)].map(
        ([, name = '', body = '']) => [name, all(body, /readonly \w+: "([^"]*)"/g)],
      ),
    ),
  };
}

const membersIn = (body: string): Member[] =>
  [...body.matchAll(/(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?^ {4}(\w+)\??: (.*);$/gm)].map(
    ([, doc = '', name = '', type = '']) => ({ name, type, doc }),
  );

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);
