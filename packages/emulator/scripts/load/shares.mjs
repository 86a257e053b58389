/** What a frame of the profile works for: the first row that its URL or its name matches. Native functions have no URL. */
const kinds = [
  [
    'modular powers',
    /crypto\/diffiehellman|native-powers|srp\/group|^(?:computeSecret|setPrivateKey)$/,
  ],
  [
    'hashes, and handing signatures to threads',
    /node:internal\/crypto|native-hashes|^(?:run|digest|update)$/,
  ],
  ['validation of inputs', /dist\/validation/],
  ['tokens', /dist\/tokens|jose/],
  [
    'HTTP',
    /node:_http|node:net|undici|streams|abort|dist\/node\/|dist\/http|^(?:writev|dispatch|readStart)$/,
  ],
  ['bytes and text', /dist\/bytes|encoding|buffer|^atob$|^btoa$/],
  ['the emulator’s other code', /dist\//],
  ['garbage collection', /^\(garbage collector\)$/],
  ['the rest of Node', /^/],
];

/**
 * Returns how the main thread's busy time divides, and its busiest functions.
 * @param {import('node:inspector').Profiler.Profile} profile
 */
export function sharesOf({ nodes, samples, timeDeltas }) {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const byKind = new Map(kinds.map(([name]) => [name, 0]));
  const byFunction = new Map();
  let busy = 0;
  for (const [i, id] of samples.entries()) {
    const { functionName, url, lineNumber } = frames.get(id);
    if (functionName === '(idle)') continue;
    const took = timeDeltas[i];
    busy += took;
    const [kind] = kinds.find(([, pattern]) => pattern.test(url || functionName));
    byKind.set(kind, byKind.get(kind) + took);
    const place = `${functionName || 'anonymous'} ${url.split('/').slice(-2).join('/')}:${lineNumber + 1}`;
    byFunction.set(place, (byFunction.get(place) ?? 0) + took);
  }
  const percent = (of) =>
    [...of].sort(([, a], [, b]) => b - a).map(([name, took]) => [name, (100 * took) / busy]);
  return { kinds: percent(byKind), functions: percent(byFunction).slice(0, 12) };
}
