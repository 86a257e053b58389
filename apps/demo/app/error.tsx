'use client';

/** A page that threw: the header stays, and one press tries again. */
export default function PageFailed({ reset }: { reset: () => void }) {
  return (
    <div className="demo-article">
      <h1>Something went wrong</h1>
      <p>This page could not be shown. What you did before it is kept.</p>
      <div className="demo-actions">
        <button className="demo-button" type="button" onClick={reset}>
          Try again
        </button>
      </div>
    </div>
  );
}
