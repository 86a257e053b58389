import { encode } from 'uqr';

/** A QR code for one `<path>`: dark modules as runs, one unit a module, light all around. */
export interface QrPath {
  /** Modules from edge to edge, the quiet zone included. */
  size: number;
  /** For the attribute `d`. */
  path: string;
}

/** Draws `text` as a QR code. */
export function qrPath(text: string): QrPath {
  // Stronger correction where it costs no larger code.
  const { size, data } = encode(text, { ecc: 'L', boostEcc: true, border: quiet });
  const path = data.map((row, y) =>
    runsOf(row).map(([x, long]) => `M${x} ${y}h${long}v1h-${long}z`),
  );
  return { size, path: path.flat().join('') };
}

/** Source: ISO/IEC 18004, quiet zone. */
const quiet = 4;

/** Dark modules side by side: where they begin, how many. */
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
