export const revalidate = 60;

/** Made anew once a minute (ISR): Next has shared caches keep it until then. */
export default function RevalidatedPage() {
  return <h1>Made once a minute</h1>;
}
