import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import './demo.css';
import { SiteHeader } from './site-header.tsx';
import { TrustedTypes } from './trusted-types.tsx';

export const metadata: Metadata = {
  title: { template: '%s · Countersign', default: 'Sign in · Countersign' },
  description: 'Sign-in with Amazon Cognito, against an emulated user pool.',
};

export const viewport: Viewport = { colorScheme: 'light dark' };

// A page with a nonce is made for one request.
export const dynamic = 'force-dynamic';

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <TrustedTypes />
      </head>
      <body className="demo-page">
        <SiteHeader />
        <main className="demo-main">{children}</main>
      </body>
    </html>
  );
}
