/**
 * Put into each page before anything else: `window.usable` resolves with the milliseconds from the
 * start of the navigation until its sign-in form could be used, and what had come by then. Looks
 * once a frame, after what the frame shows is painted. The look that finds a form also tries it,
 * and what trying costs is not in the time it gives.
 */
export function watchForUsableForm() {
  let found;
  window.usable = new Promise((resolve) => {
    found = resolve;
  });
  const afterPaint = new MessageChannel();
  afterPaint.port1.onmessage = () => {
    const now = performance.now();
    // Read before the form is tried: a try may fetch the screen that comes next.
    const loaded = received();
    if (isUsable()) found({ ms: now, ...loaded });
    else requestAnimationFrame(look);
  };
  const look = () => afterPaint.port2.postMessage(null);
  requestAnimationFrame(look);

  function received() {
    const entries = ['navigation', 'resource'].flatMap((type) =>
      performance.getEntriesByType(type),
    );
    const bytes = entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    return { requests: entries.length, bytes };
  }

  function isUsable() {
    const password = document.querySelector('form input[type=password]');
    const first = password?.form.querySelector('input:not([type=hidden])');
    return (
      Boolean(first) &&
      [first, password].every(isOpen) &&
      takesTyping(first) &&
      isHandled(first.form)
    );
  }

  function isOpen(field) {
    return (
      !field.matches(':disabled, [readonly]') &&
      field.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      field.getBoundingClientRect().height > 0
    );
  }

  /** React puts a controlled field's old value back within the event when nobody took the new one. */
  function takesTyping(field) {
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    set.call(field, 'ada');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    return field.value === 'ada';
  }

  /** Only a form that script handles keeps the browser from posting it. */
  function isHandled(form) {
    return !form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
  }
}
