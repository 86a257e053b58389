import seed from '../apps/demo/seed.json' with { type: 'json' };

/** The demo's users that the tests sign in as; all of them are in its seed. */
export const dana = person('dana@example.com');
export const sam = person('sam@example.com');
export const eli = person('eli@example.com');
export const noor = person('noor@example.com');

interface Person {
  username: string;
  password: string;
  phone: string;
}

function person(username: string): Person {
  const user = seed.pools[0]?.users.find((each) => each.username === username);
  if (!user) throw new Error(`seed.json has no ${username}.`);
  return {
    username,
    password: user.password ?? user.temporaryPassword ?? '',
    phone: user.attributes.phone_number ?? '',
  };
}
