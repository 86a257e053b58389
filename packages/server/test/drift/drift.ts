import type { Declarations } from './declarations.ts';

/** What the kit has of the service. */
export interface Kit {
  /** Operations that the relay serves, or calls for a page. */
  relayed: ReadonlySet<string>;
  emulated: ReadonlySet<string>;
  /** Every name in the tables of core and server, and in the sources of the emulator. */
  names: ReadonlySet<string>;
  /** Members and values that the project has decided about, by the name of their declaration. */
  decided: ReadonlyMap<string, ReadonlySet<string>>;
  /** Keys of AuthParameters and ChallengeResponses. */
  keys: ReadonlySet<string>;
}

/** Names that the kit does without, each with the reason. */
export interface NotOurs {
  operations: ReadonlyMap<string, string>;
  /** `Structure.Member` */
  members: ReadonlyMap<string, string>;
  /** `Enumeration.value` */
  values: ReadonlyMap<string, string>;
  /** Words in the prose about AuthParameters and ChallengeResponses. */
  keys: ReadonlyMap<string, string>;
}

/** What nobody has decided about, and what is written off without a cause, by name. */
export function driftOf(sdk: Declarations, kit: Kit, notOurs: NotOurs): string[] {
  const isOurs = (operation: string) => kit.relayed.has(operation) || kit.emulated.has(operation);
  const structures = reachable(sdk, sdk.operations.filter(isOurs));
  const members = [...structures].map(
    ([name, declared]) => [name, declared.map((member) => member.name)] as const,
  );
  const decide = (
    kind: 'member' | 'value',
    declared: readonly (readonly [string, readonly string[]])[],
    list: ReadonlyMap<string, string>,
  ) => {
    const all = declared.flatMap(([of, names]) => names.map((name) => [of, name] as const));
    const isKnown = ([of, name]: readonly [string, string]) =>
      (kit.names.has(name) || list.has(`${of}.${name}`)) && kit.decided.get(of)?.has(name);
    return [
      ...all.filter((one) => !isKnown(one)).map(([of, name]) => `${kind} ${of}.${name}`),
      ...stale(list, new Set(all.map(([of, name]) => `${of}.${name}`))),
    ];
  };
  return [
    ...sdk.operations.flatMap((operation) => {
      const listed = notOurs.operations.has(operation);
      // A page could call what needs no AWS credentials: that it is emulated is not enough.
      const has = sdk.unsigned.has(operation) ? kit.relayed.has(operation) : isOurs(operation);
      if (has && listed) return [`${operation} is ours, and on the list of what is not`];
      return has || listed ? [] : [`operation ${operation}`];
    }),
    ...stale(notOurs.operations, new Set(sdk.operations)),
    ...decide('member', members, notOurs.members),
    ...decide('value', enumsOf(sdk, structures), notOurs.values),
    ...keysOf(sdk)
      .filter((key) => !kit.keys.has(key) && !notOurs.keys.has(key))
      .map((key) => `key ${key}`),
    ...stale(notOurs.keys, new Set(keysOf(sdk))),
  ];
}

const stale = (list: ReadonlyMap<string, string>, there: ReadonlySet<string>): string[] =>
  [...list.keys()].filter((name) => !there.has(name)).map((name) => `nothing is called ${name}`);

/** Structures that inputs and outputs of these operations are made of. */
function reachable({ structures }: Declarations, operations: readonly string[]) {
  const found = new Map<string, NonNullable<ReturnType<typeof structures.get>>>();
  const add = (name: string): void => {
    const members = structures.get(name);
    if (!members || found.has(name)) return;
    found.set(name, members);
    for (const { type } of members) for (const [part] of type.matchAll(/\w+/g)) add(part);
  };
  for (const operation of operations) {
    add(`${operation}Request`);
    add(`${operation}Response`);
  }
  return found;
}

function enumsOf({ enums }: Declarations, structures: Declarations['structures']) {
  const types = [...structures.values()].flat().flatMap(({ type }) => type.match(/\w+/g) ?? []);
  const used = new Set(types);
  return [...enums].filter(([name]) => used.has(name));
}

/** Words in capitals in the prose about the two maps whose keys the declarations do not have. */
function keysOf({ structures, enums }: Declarations): string[] {
  const flows = new Set([...enums.values()].flat());
  const docs = ['InitiateAuth', 'RespondToAuthChallenge']
    .flatMap((name) => [`${name}Request`, `Admin${name}Request`])
    .flatMap((name) => structures.get(name) ?? [])
    .filter(({ name }) => name === 'AuthParameters' || name === 'ChallengeResponses')
    .map(({ doc }) => doc)
    .join();
  const words = docs.match(/\b[A-Z]+(?:_[A-Z]+)+\b|(?<=<code>|")[A-Z]+(?=<\/code>|")/g) ?? [];
  return [...new Set(words)].filter((word) => !flows.has(word));
}
