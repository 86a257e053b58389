/** Under which conditions a page is opened: those of Lighthouse's slow mobile profile, one by one. */

/** Bytes a second and milliseconds. */
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 0.75e6 / 8,
};

export const conditions = [
  { name: 'no limit', slowdown: 1 },
  { name: 'slow 4G', slowdown: 1, network: slow4G },
  { name: 'CPU 4× slower', slowdown: 4 },
  { name: 'slow 4G, CPU 4× slower', slowdown: 4, network: slow4G },
];

/** Puts a page under one of them, before it is opened. */
export async function limit(context, page, { slowdown, network }) {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  if (network) await devtools.send('Network.emulateNetworkConditions', network);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}
