import seed from '../apps/demo/seed.json' with { type: 'json' };

/** The demo's users that the tests sign in as; all of them are in its seed. */
export const dana = person('dana');
export const eli = person('eli');
export const tess = person('tess');
export const pia = person('pia');
export const sam = person('sam');
export const toni = person('toni');
export const emil = person('emil');
export const robin = person('robin');
export const noor = person('noor');
export const una = person('una');
export const remy = person('remy');
export const mia = person('mia');
export const rio = person('rio');
export const cleo = person('cleo');

interface Person {
  username: string;
  password: string;
  phone: string;
  totpSecret: string;
}

interface Seeded {
  username: string;
  attributes: { email: string; phone_number?: string };
  password?: string;
  temporaryPassword?: string;
  totpSecret?: string;
}

function person(name: string): Person {
  const users: Seeded[] = seed.pools.flatMap<Seeded>((pool) => pool.users);
  const user = users.find(({ username }) => username === `${name}@example.com`);
  if (!user) throw new Error(`seed.json has no ${name}.`);
  return {
    username: user.username,
    password: user.password ?? user.temporaryPassword ?? '',
    phone: user.attributes.phone_number ?? '',
    totpSecret: user.totpSecret ?? '',
  };
}
