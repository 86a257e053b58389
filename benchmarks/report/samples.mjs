/** What samples come to, and how it is written. */

/** @param {readonly number[]} samples */
export function median(samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [below, above] = [Math.floor(middle), Math.ceil(middle)].map((at) => sorted[at] ?? 0);
  return ((below ?? 0) + (above ?? 0)) / 2;
}

/** Median (range), e.g. `8.1 (7.9–12.4)`. @param {readonly number[]} samples @param {number} digits */
export function spread(samples, digits) {
  const [least, most] = [Math.min(...samples), Math.max(...samples)];
  return `${fixed(median(samples), digits)} (${fixed(least, digits)}–${fixed(most, digits)})`;
}

/** With a comma in thousands, as English has it. @param {number} value @param {number} digits */
export function fixed(value, digits) {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return value.toLocaleString('en', options).replace('-', '−');
}

/** @param {number} bytes */
export const kib = (bytes) => fixed(bytes / 1024, 1);

/** @param {number} bytes */
export const megabytes = (bytes) => fixed(bytes / 1e6, 1);
