/**
 * Put into each page before anything else, and reads what React tells its developer tools, which it
 * does in production too. `window.typed` is about the last key, and resolves when the frame that shows
 * it is painted: milliseconds from the key to then, and what React did in between.
 */
export function watchTyping() {
  let commits = 0;
  let renders = 0;
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberUnmount() {},
    onCommitFiberRoot(_, { current }) {
      commits += 1;
      renders += rendered(current, current.alternate);
    },
  };

  const afterPaint = new MessageChannel();
  let painted;
  afterPaint.port1.onmessage = () => painted(performance.now());
  addEventListener(
    'keydown',
    (event) => {
      [commits, renders] = [0, 0];
      const paint = new Promise((resolve) => {
        painted = resolve;
      });
      window.typed = paint.then((now) => ({ ms: now - event.timeStamp, commits, renders }));
    },
    { capture: true },
  );
  addEventListener('input', () => requestAnimationFrame(() => afterPaint.port2.postMessage(null)), {
    capture: true,
  });

  /** Components that ran for this commit, told as React's developer tools tell it. */
  function rendered(fiber, before) {
    // Function, class, forwardRef, memo and simple memo components; PerformedWork.
    const isComponent = [0, 1, 11, 14, 15].includes(fiber.tag);
    const ran = isComponent && (before === null || (fiber.flags & 1) === 1) ? 1 : 0;
    // Where nothing below was touched the children are the very same objects.
    if (before !== null && fiber.child === before.child) return ran;
    let sum = ran;
    for (let child = fiber.child; child; child = child.sibling) {
      sum += rendered(child, child.alternate);
    }
    return sum;
  }
}
