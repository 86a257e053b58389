'use client';
import { type ReactNode, useMemo } from 'react';
import { qrPath } from './qr-path.ts';

export interface QrCodeProps {
  /** What a camera reads. */
  value: string;
  /** What it is for, and where the same is said in text. */
  label: string;
}

/**
 * One inline SVG path, dark on white in every theme, at least 148 px and whole pixels a module.
 * Class: `.cs-qr`.
 */
export function QrCode({ value, label }: QrCodeProps): ReactNode {
  const { size, path } = useMemo(() => qrPath(value), [value]);
  const pixels = size * Math.max(4, Math.ceil(148 / size));
  return (
    <svg
      className="cs-qr"
      role="img"
      aria-label={label}
      width={pixels}
      height={pixels}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}
