/**
 * Put into each page before anything else: `window.nextScreen` resolves with the milliseconds from
 * the moment the answer to the sign-in is there until the field for the code can be typed into, and
 * whether anything stood in its place meanwhile. Looks once a frame, after the frame is painted.
 */
export function watchForNextScreen() {
  const { fetch } = window;
  let answered;
  let waited = false;
  window.fetch = async (...call) => {
    const response = await fetch(...call);
    answered ??= performance.now();
    return response;
  };
  window.nextScreen = new Promise((resolve) => {
    const afterPaint = new MessageChannel();
    const look = () => requestAnimationFrame(() => afterPaint.port2.postMessage(null));
    afterPaint.port1.onmessage = () => {
      const now = performance.now();
      if (document.querySelector('.cs-loading')) waited = true;
      const field = document.querySelector('input[autocomplete=one-time-code]');
      if (answered !== undefined && field?.checkVisibility() && !field.disabled) {
        resolve({ ms: now - answered, waited });
      } else look();
    };
    look();
  });
}
