import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageManager } from './package-manager.ts';
import { type Template, type TemplateName, templates } from './templates.ts';

/** Where the emulator listens, as the `pool.ts` of every template says. */
const emulatorUrl = 'http://127.0.0.1:9440';

/** The README of the app. */
export function guideOf(folder: string, template: TemplateName, manager: PackageManager): string {
  return `Users sign in with the components of Countersign, in front of an emulated Amazon Cognito user pool.

\`\`\`sh
${manager.run} emulator   # a user pool at ${emulatorUrl}, with the users of seed.json
${manager.run} dev        # the app
\`\`\`

${userOf(folder)}

## Your own pool at AWS

\`\`\`sh
${switchOf(manager).join('\n')}
\`\`\`

The first command replaces \`pool.ts\`, which holds no secret. ${secretOf(template)}
`;
}

/** The commands that switch the app to a pool at AWS. */
export const switchOf = ({ run, execute }: PackageManager): readonly [string, string] => [
  `${execute} countersign pull --pool us-east-1_TjaQrWn2x --client 1example23456789`,
  `${run} dev`,
];

/** Says who can sign in, as the seed has it. */
export function userOf(folder: string): string {
  const { pools } = JSON.parse(readFileSync(join(folder, 'seed.json'), 'utf8'));
  const { username, password } = pools[0].users[0];
  return `Sign in as ${username} with ${password}, then with the code at ${emulatorUrl}/_emulator/inbox.`;
}

/** Says what the app client's secret has to do with the switch. */
export function secretOf(template: TemplateName): string {
  const { environment }: Template = templates[template];
  return environment === undefined
    ? 'Choose an app client without a secret.'
    : `Put the app client’s secret into ${environment}, or remove COGNITO_CLIENT_SECRET there if it has none.`;
}
