import { headers } from 'next/headers';

/**
 * Under `require-trusted-types-for 'script'` a script address has to be approved, and Turbopack
 * sets those of its chunks as plain text. This policy approves the build's own files and nothing
 * else; the one piece of markup is how React makes a script element.
 */
const policy = `
window.trustedTypes?.createPolicy('default', {
  createScriptURL(address) {
    const { origin, pathname } = new URL(address, location.origin);
    return origin === location.origin && pathname.startsWith('/_next/static/') ? address : null;
  },
  createHTML: (markup) => (markup === '<script></script>' ? markup : null),
});`.replaceAll('</script>', '<\\/script>');

/** Goes first into the head, so that it is there before the first chunk. */
export async function TrustedTypes() {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <script
      nonce={nonce}
      // The browser hides the nonce from scripts, so React finds another one than it sent.
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, and quotes have to stay quotes
      dangerouslySetInnerHTML={{ __html: policy }}
    />
  );
}
