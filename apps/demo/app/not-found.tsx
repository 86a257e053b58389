import type { Metadata } from 'next';
import Link from 'next/link';
import { texts } from '../lib/texts.ts';

export const metadata: Metadata = { title: 'Page not found' };

export default async function NotFound() {
  const text = (await texts()).shell;
  return (
    <div className="demo-article">
      <h1>{text.notFound}</h1>
      <p>{text.notFoundText}</p>
      <div className="demo-actions">
        <Link className="demo-button" href="/">
          {text.goToSignIn}
        </Link>
      </div>
    </div>
  );
}
