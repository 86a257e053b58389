import { headers } from 'next/headers';

/**
 * Under `require-trusted-types-for 'script'` a script address has to be approved, and Turbopack
 * sets those of its chunks as plain text. This policy approves the build's own files and nothing
 * else. The markup is what React needs to make this very script again, should it ever have to render
 * the document again.
 */
const policy = `{
  const { textContent } = document.currentScript;
  window.trustedTypes?.createPolicy('default', {
    createScriptURL(address) {
      const { origin, pathname } = new URL(address, location.origin);
      return origin === location.origin && pathname.startsWith('/_next/static/') ? address : null;
    },
    createHTML: (markup) => (['<script></script>', textContent].includes(markup) ? markup : null),
  });
}`.replaceAll('</script>', '<\\/script>');

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
