/** What no file of the repository may contain, and how files are named. */

/**
 * @typedef {object} Rule
 * @property {string} says what is wrong where it matches
 * @property {RegExp} pattern one line at a time
 * @property {RegExp} [only] the files it is for; all by default
 * @property {RegExp} [except] the files it is not for
 */

const tests = /\.(?:test|test-d|spec|stories|bench)\.[jt]sx?$|\.(?:test|spec)\.mjs$/;
const lockfiles = /(?:^|\/)(?:pnpm-lock\.yaml|package-lock\.json|yarn\.lock|bun\.lock)$/;

/** Samples from the wire and SRP vectors, all from made-up pools. */
const samples = /(?:^|\/)testdata\/[\w/.-]+\.json$/;

/** @type {readonly Rule[]} */
export const rules = [
  {
    says: 'a wait with a limit of its own: expect.poll has that of scripts/patience.mjs',
    pattern: /\bvi\.wait(?:For|Until)\(/,
  },
  { says: 'a note of what is left to do', pattern: /\b(?:TODO|FIXME|XXX|HACK)\b/ },
  {
    says: 'a test that is skipped, alone, or meant to fail',
    only: tests,
    pattern:
      /\b(?:test|it|describe|suite)(?:\.\w+)*\.(?:skip|only|todo|fails|failing|fixme|skipIf|runIf)\b|\b(?:x|f)(?:it|describe|test)\(|['"]!test['"]/,
  },
  {
    says: 'a secret: AWS access key',
    pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|aws.{0,40}["'][A-Za-z0-9/+]{40}["']/i,
  },
  { says: 'a secret: private key', pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/ },
  {
    says: 'a secret: token of a service',
    pattern:
      /\b(?:gh[opusr]_\w{36}|github_pat_\w{22}|npm_[A-Za-z0-9]{36}|glpat-[\w-]{20}|xox[abeoprs]-[\w-]{10}|[rs]k_live_\w{16}|AIza[\w-]{35})/,
  },
  { says: 'a secret: signed token', pattern: /\beyJ[\w-]{16,}\.eyJ[\w-]{16,}\.[\w-]{16,}/ },
  {
    says: 'a secret: credentials of a registry or in an address',
    pattern: /_(?:authToken|auth|password)\s*=\s*[^\s$]|\bhttps?:\/\/[^\s/:@"'`$]+:[^\s/@"'`$]+@/,
  },
  {
    says: 'a secret: a value that looks random, by the name of a secret',
    except: samples,
    pattern:
      /(?:secret|passw(?:or)?d|token|api_?key)\w*["']?\s*[:=]\s*["'](?=[^"']*\d)[\w+/=-]{24,}["']/i,
  },
  {
    says: 'a path of one machine',
    pattern:
      /(?<![\w.*])(?:file:\/\/)?\/(?:home|Users|root|tmp|var\/folders)\/[\w.]|\b[A-Z]:\\Users\\/,
  },
  {
    says: 'a class of this page alone: what a frame holds is of another',
    only: /^packages\/react\/src\/(?!testing\/).*\.tsx?$/,
    except: tests,
    pattern: /\binstanceof \w*(?:Element|Event|Node|Document|Window)\b/,
  },
  {
    says: 'where a package came from',
    only: lockfiles,
    pattern: /https?:\/\/|\btarball:|\bregistry\s*[:=]/,
  },
  {
    says: 'the host of a package registry',
    pattern: /\bregistry\.(?:npmjs\.org|yarnpkg\.com|npmmirror\.com)|\bnpm\.pkg\.github\.com/,
  },
];

/**
 * Texts that a line may contain although it matches: made-up data of tests and samples.
 *
 * @type {readonly string[]}
 */
export const allowed = [
  // Seeds of authenticator apps: of the demo's accounts, of tests, of AWS's documentation.
  'JBSWY3DPEHPK3PXP',
  'KRSXG5CTMVRXEZLU',
  'ZRDXSNZR4IGV3BMQ',
  // “made up for this page” in base64.
  'bWFkZSB1cCBmb3IgdGhpcyBwYWdl',
  'one-secret-of-at-least-32-characters',
  'first-secret-of-at-least-32-characters',
  // A link that is to be refused.
  'dana:secret@example.com',
  // What no text in any language may say.
  'Oops|OTP|Cognito|AWS|TODO',
];

/** The rules' own words. */
export const ownFiles = /^scripts\/hygiene\/(?:rules|findings\.test)\.mjs$/;

/** Kebab-case, with what the file is for after dots. */
const name = /^\.?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*$/;

/** Names that tools and readers look for, Next's parameters and TanStack's root. */
const otherNames = /^(?:[A-Z][A-Z-]+(?:\.md)?|\[(?:\[\.{3})?\w+\]{1,2}|__root\.tsx)$/;

/** Of languages by their tag, and of samples by AWS's own names. */
const otherPaths = /\/locales\/[a-z]{2}-[A-Z]\w+\.ts$|\/testdata\/[\w/.-]+\.json$/;

const nothingInParticular = /(?:^|[/.])(?:utils?|helpers?|common|misc|stuff)(?=[/.]|$)/;

/** @param {string} path @returns {string[]} */
export function wrongName(path) {
  const odd = path.split('/').some((part) => !name.test(part) && !otherNames.test(part));
  return [
    ...(odd && !otherPaths.test(path) ? [`${path}: names are kebab-case.`] : []),
    ...(nothingInParticular.test(path) ? [`${path}: a file is named after what it holds.`] : []),
  ];
}
