import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyFlow, type FlowName, trackedPool } from './tracked-pool.ts';

const flows = Object.keys(everyFlow) as FlowName[];

describe.each(flows)('%s', (flow) => {
  test('without a second factor an email address signs in repeatedly on one device', async () => {
    const { signIn, devicesOf } = await trackedPool('uuids');
    for (let time = 0; time < 4; time++) await signIn(flow, 'dana@example.com');
    expect(await devicesOf('dana@example.com')).toHaveLength(1);
  });

  test('the username in another case signs in too, on one device from the second time on', async () => {
    const { signIn, devicesOf } = await trackedPool();
    await signIn(flow, 'dana');
    await signIn(flow, 'Dana');
    const made = await devicesOf('dana');
    for (const name of ['Dana', 'dana', 'Dana', 'dana']) await signIn(flow, name);
    expect(await devicesOf('dana')).toEqual(made);
  });

  test.each(['emil', 'emil@example.com', 'EMIL', 'Emil@Example.com'])(
    'a device remembered for emil replaces the code for %s from the second time on',
    async (name) => {
      const { signIn, devicesOf } = await trackedPool();
      await signIn(flow, 'emil');
      const made = await devicesOf('emil');
      await signIn(flow, name);
      for (let time = 0; time < 3; time++)
        expect(await signIn(flow, name)).toMatchObject({ codes: 0 });
      expect(await signIn(flow, 'emil')).toMatchObject({ codes: 0 });
      expect(await devicesOf('emil')).toEqual(made);
    },
  );

  test('an email address with a service-generated username needs a code once', async () => {
    const { signIn, devicesOf } = await trackedPool('uuids');
    const codes = [];
    for (const name of ['emil@example.com', 'Emil@example.com', 'emil@example.com'])
      codes.push((await signIn(flow, name)).codes);
    for (const name of ['emil@example.com', 'Emil@example.com'])
      codes.push((await signIn(flow, name)).codes);
    expect(codes.slice(2)).toEqual([0, 0, 0]);
    expect((await devicesOf('emil@example.com')).length).toBeLessThan(3);
  });

  test('after the service forgets a device, the user enters a code once and a new device is stored', async () => {
    const { signIn, devicesOf, forget } = await trackedPool();
    await signIn(flow, 'emil@example.com');
    for (const key of await devicesOf('emil')) await forget('emil', key);
    await signIn(flow, 'emil@example.com');
    expect(await signIn(flow, 'emil@example.com')).toMatchObject({ codes: 0 });
    expect(await devicesOf('emil')).toHaveLength(1);
  });

  test('a device without its secret is dropped during a sign-in, which continues', async () => {
    const { signIn, deviceStore } = await trackedPool();
    await signIn(flow, 'emil@example.com');
    const device = deviceStore.get('emil');
    if (!device) throw new Error('nothing was kept');
    deviceStore.set('emil', { ...device, devicePassword: 'cHc=' });
    await signIn(flow, 'emil@example.com');
    expect(await signIn(flow, 'emil@example.com')).toMatchObject({ codes: 0 });
    expect(deviceStore.get('emil@example.com')).toEqual(deviceStore.get('emil'));
  });
});

const foreign = {
  deviceKey: 'us-east-1_00000000-0000-4000-8000-000000000000',
  deviceGroupKey: '-group',
  devicePassword: 'cHc=',
};
const names = ['emil', 'EMIL', 'emil@example.com', 'Emil@Example.com'];
const slots = [...names, '__proto__', 'constructor', ''];

/** Possible values in storage: from this kit, an older version, another pool or another program. */
const stored = fc.oneof(
  fc.constant(JSON.stringify(foreign)),
  fc.constantFrom(...slots).map((username) => JSON.stringify({ username })),
  fc.constant(JSON.stringify({ ...foreign, devicePassword: undefined })),
  fc.constant(JSON.stringify({ ...foreign, deviceKey: '__proto__' })),
  fc.constant('{"__proto__":{"deviceKey":"us-east-1_0"}}'),
  fc.json(),
  fc.string(),
);

const schedule = fc.record({
  storage: fc.dictionary(fc.constantFrom(...slots), stored, { maxKeys: 4 }),
  visits: fc.array(
    fc.tuple(fc.constantFrom(...names), fc.constantFrom(...flows), fc.constantFrom(0, 0, 0, 1)),
    { minLength: 1, maxLength: 4 },
  ),
  last: fc.constantFrom(...flows),
});

test('with any stored value and any typed name, users sign in, and soon without a code', async () => {
  await fc.assert(
    fc.asyncProperty(schedule, async ({ storage: items, visits, last }) => {
      const { signIn, storage, devicesOf, forget } = await trackedPool();
      for (const [name, value] of Object.entries(items))
        storage.setItem(`countersign.device.${name}`, value);
      for (const [name, flow, forgets] of visits) {
        if (forgets) for (const key of await devicesOf('emil')) await forget('emil', key);
        await signIn(flow, name);
      }
      // Once the user has typed each name, all names lead to one device in every flow.
      for (const name of names) await signIn('USER_PASSWORD_AUTH', name);
      for (const name of names) expect(await signIn(last, name)).toMatchObject({ codes: 0 });
    }),
    { numRuns: 15 },
  );
}, 240_000);
