import type { Metadata } from 'next';
import Link from 'next/link';

export const metadata: Metadata = { title: 'Page not found' };

export default function NotFound() {
  return (
    <div className="demo-article">
      <h1>Page not found</h1>
      <p>There is nothing at this address.</p>
      <div className="demo-actions">
        <Link className="demo-button" href="/">
          Go to sign-in
        </Link>
      </div>
    </div>
  );
}
