import { recordingFetch } from './recording-fetch.ts';

/**
 * For the calls that a page makes to Cognito itself: what they were is masked here and posted to the
 * server, which keeps it for this browser's own /wire.
 */
export const pageFetch = recordingFetch('page-cognito', (exchange) => {
  fetch('/wire/entries', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(exchange),
    // The page may be about to be left.
    keepalive: true,
  }).catch(() => {
    // It is missing from /wire, and nothing else.
  });
});
