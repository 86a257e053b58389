import type { MemberKind, Members } from '../../src/operations.ts';

type Samples = Readonly<Record<string, unknown>>;

/** A value of a kind: one of `samples`, or member by member. */
export const sampleOf = (kind: MemberKind, samples: Samples): unknown =>
  typeof kind === 'string' ? samples[kind] : filled(kind, samples);

/** Every member that is taken, with a value by its name in `named` or else by its kind. */
export const filled = (takes: Members, samples: Samples, named: Samples = {}) =>
  Object.fromEntries(
    Object.entries(takes).map(([name, kind]): [string, unknown] => {
      const whole = name.endsWith('.') ? `${name}email` : name;
      if (Object.hasOwn(named, name)) return [whole, named[name]];
      const value = typeof kind === 'string' ? samples[kind] : filled(kind, samples, named);
      return [whole, value];
    }),
  );
