import { encode } from 'uqr';

/** A QR code for one `<path>`: runs of dark modules, one unit per module, with a quiet zone. */
export interface QrPath {
  /** Modules per side, including the quiet zone. */
  size: number;
  /** The value of the attribute `d`. */
  path: string;
}

/** Encodes `text` as a QR code. */
export function qrPath(text: string): QrPath {
  // Use stronger error correction if the code stays the same size.
  const { size, data } = encode(text, { ecc: 'L', boostEcc: true, border: quiet });
  const path = data.map((row, y) =>
    runsOf(row).map(([x, long]) => `M${x} ${y}h${long}v1h-${long}z`),
  );
  return { size, path: path.flat().join('') };
}

/** Source: ISO/IEC 18004, quiet zone. */
const quiet = 4;

/** Returns runs of dark modules: start and length. */
function runsOf(row: readonly boolean[]): [x: number, long: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
