'use client';

import PageFailed from './error.tsx';

/** The frame itself threw. Next's own page for this needs inline styles, which the policy refuses. */
export default function Failed({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body className="demo-page">
        <title>Something went wrong · Countersign</title>
        <main className="demo-main">
          <PageFailed reset={reset} />
        </main>
      </body>
    </html>
  );
}
