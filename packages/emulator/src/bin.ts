#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startEmulator } from './node.ts';

const help = `countersign-emulator: a local Amazon Cognito user pool

  --port N            port to listen on (9440; 0 picks a free one)
  --host ADDRESS      address to listen on (127.0.0.1)
  --seed FILE         JSON file with pools, clients and users
  --data FILE         JSON file that keeps the state between starts
  --lambdas FOLDER    triggers: files <last part of the ARN>.mjs that export handler
  --smtp URL          SMTP server for emails, e.g. smtp://127.0.0.1:1025
  --tls-cert FILE     certificate in PEM, to serve HTTPS; needs --tls-key
  --tls-key FILE      its private key in PEM
  --issuer aws|local  issuer of the tokens: Cognito's URL or this emulator's (aws)
  --region NAME       region of new pools (us-east-1)
  --replica REGION:PORT  serve the pools' replicas in another region too
  --origin ORIGIN     origin that may use passkeys; repeat it for more origins
  --email-mfa NAME    EMAIL_OTP (default) or EMAIL_MFA
  --allow-production  start even if NODE_ENV is production
  --help              print this text
`;

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '9440' },
        host: { type: 'string' },
        seed: { type: 'string' },
        data: { type: 'string' },
        lambdas: { type: 'string' },
        smtp: { type: 'string' },
        'tls-cert': { type: 'string' },
        'tls-key': { type: 'string' },
        issuer: { type: 'string' },
        region: { type: 'string' },
        replica: { type: 'string' },
        origin: { type: 'string', multiple: true },
        'email-mfa': { type: 'string' },
        'allow-production': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error}\n\n${help}`);
  }
}

const options = readArguments();
if (options.help) {
  console.log(help);
  process.exit(0);
}
const port = Number(options.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  fail(`--port must be a number from 0 to 65535, not ${options.port}.`);
const replica = /^([\w-]+):(\d{1,5})$/.exec(options.replica ?? '');
if (options.replica !== undefined && !replica)
  fail(`--replica must be a region and a port, such as eu-west-1:9441, not ${options.replica}.`);
const { issuer, 'email-mfa': emailMfaName, 'tls-cert': cert, 'tls-key': key } = options;
if ((cert === undefined) !== (key === undefined)) fail('--tls-cert and --tls-key belong together.');
if (issuer !== undefined && issuer !== 'aws' && issuer !== 'local')
  fail(`--issuer must be aws or local, not ${issuer}.`);
if (emailMfaName !== undefined && emailMfaName !== 'EMAIL_OTP' && emailMfaName !== 'EMAIL_MFA')
  fail(`--email-mfa must be EMAIL_OTP or EMAIL_MFA, not ${emailMfaName}.`);

try {
  const running = await startEmulator({
    port,
    ...(options.host !== undefined && { host: options.host }),
    ...(options.seed !== undefined && { seed: options.seed }),
    ...(options.data !== undefined && { data: options.data }),
    ...(options.lambdas !== undefined && { lambdas: options.lambdas }),
    ...(options.smtp !== undefined && { smtp: options.smtp }),
    ...(cert !== undefined &&
      key !== undefined && {
        tls: { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') },
      }),
    ...(issuer !== undefined && { issuer }),
    ...(options.region !== undefined && { region: options.region }),
    ...(replica && { replica: { region: replica[1] ?? '', port: Number(replica[2]) } }),
    ...(options.origin !== undefined && { origins: options.origin }),
    ...(emailMfaName !== undefined && { emailMfaName }),
    allowProduction: options['allow-production'] ?? false,
  });
  console.log(`Emulator at ${running.url}`);
  if (running.replica) console.log(`Replica at ${running.replica.url}`);
  console.log(`Inbox at ${running.url}/_emulator/inbox`);
  let ending = false;
  const end = () => {
    // A second Ctrl-C ends the process at once.
    if (ending) process.exit(1);
    ending = true;
    running.close().then(() => process.exit(0));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
