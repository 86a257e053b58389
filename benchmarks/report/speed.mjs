/** The table of times in docs/comparison.md: the kit, Amplify UI and, where there can be one, a bare form. */
import { fixed, median } from './samples.mjs';
import { table } from './table.mjs';

/** @param {import('./results.mjs').Results} results */
export function speed({ 'first-load': firstLoad, srp, typing, 'server-rendering': server }) {
  const conditions = Object.keys(firstLoad.rows[0]?.times ?? {});
  const handshake = (/** @type {string} */ name) =>
    ms(srp.rows.find((row) => row.name === name)?.chromium4x);
  const typed = (/** @type {string} */ name) =>
    typing.rows.find((row) => row.name === name && row.field === 'code');
  const fields = (/** @type {string} */ name) =>
    `${server.rows.find((row) => row.name === name)?.fields}`;
  return table(
    ['', 'Countersign', 'Amplify UI', 'a bare form'],
    [
      ...conditions.map((condition) => [
        `Usable sign-in form, ms: ${condition}`,
        ...['countersign', 'authenticator', 'bare-form'].map((name) =>
          ms(firstLoad.rows.find((row) => row.name === name)?.times[condition]),
        ),
      ]),
      [
        'Proving a password by SRP, ms: CPU 4× slower',
        handshake('countersign'),
        handshake('aws-amplify'),
        '',
      ],
      [
        'A key in a code field → paint, ms: CPU 4× slower',
        ...['countersign', 'authenticator', 'bare-form'].map((name) => ms(typed(name)?.ms)),
      ],
      [
        'Components rendered for that key',
        ...['countersign', 'authenticator', 'bare-form'].map((name) => `${typed(name)?.renders}`),
      ],
      [
        'Sign-in fields in the HTML a server renders',
        fields('`<SignIn>`, name and password'),
        fields('`<Authenticator>`'),
        fields('A bare form'),
      ],
    ],
  );
}

/** @param {readonly number[] | undefined} samples */
function ms(samples = []) {
  return fixed(median(samples), 0);
}
