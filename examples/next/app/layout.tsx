import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '@countersign/react/styles.css';

export const metadata: Metadata = { title: 'Countersign in a Next.js app' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}
