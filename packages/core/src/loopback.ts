/** True for a loopback host name, which browsers trust without TLS. */
export const isLoopback = (hostname: string): boolean =>
  /^(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i.test(hostname);
