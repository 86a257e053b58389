/** A browser that takes `code` out of a text message at once; gives back what undoes that. */
export function messageComesIn(code: string): () => void {
  const has = Object.getOwnPropertyDescriptor(window, 'OTPCredential');
  const { credentials } = navigator;
  const get = async () => ({ id: '', type: 'otp', code });
  Object.defineProperty(window, 'OTPCredential', { value: class {}, configurable: true });
  Object.defineProperty(navigator, 'credentials', { value: { get }, configurable: true });
  return () => {
    if (has) Object.defineProperty(window, 'OTPCredential', has);
    else Reflect.deleteProperty(window, 'OTPCredential');
    Object.defineProperty(navigator, 'credentials', { value: credentials, configurable: true });
  };
}
