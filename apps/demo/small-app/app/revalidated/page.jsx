export const revalidate = 60;

/** Rendered again once a minute (ISR); Next lets shared caches keep it until then. */
export default function RevalidatedPage() {
  return <h1>Made once a minute</h1>;
}
