'use client';
import { type ReactNode, useMemo } from 'react';
import { qrPath } from './qr-path.ts';

export interface QrCodeProps {
  /** The text in the QR code. */
  value: string;
  /** The accessible name: what the code is for, and where the page has its text. */
  label: string;
}

/**
 * A QR code as one inline SVG path, dark on white in every theme, at least 148 px, with whole
 * pixels per module. Class: `.cs-qr`.
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
