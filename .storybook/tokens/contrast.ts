/** Red, green and blue from 0 to 255, as a browser computes a color: `rgb(58, 75, 208)`. */
export function channelsOf(computed: string): [number, number, number] | undefined {
  const [, red, green, blue] = /^rgba?\((\d+),? (\d+),? (\d+)/.exec(computed) ?? [];
  return blue === undefined ? undefined : [Number(red), Number(green), Number(blue)];
}

/** From 1 to 21. Source: WCAG 2.2, contrast ratio and relative luminance. */
export function contrast(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
