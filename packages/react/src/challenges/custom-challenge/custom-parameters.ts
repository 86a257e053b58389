/** The parameters of a trigger that the view shows. It hides all others. */
export interface CustomQuestion {
  /** Plain text in any language. */
  question: string | undefined;
  /** A link or a picture; undefined unless the URL is safe. */
  link: URL | undefined;
  image: URL | undefined;
}

/**
 * Reads the keys that triggers commonly use. The app chooses them, so any may be missing.
 * Source: Cognito developer guide, Create auth challenge Lambda trigger, `captchaUrl`; the others
 * are common in samples.
 */
export function readQuestion(parameters: Readonly<Record<string, string>>): CustomQuestion {
  const first = (keys: readonly string[]): string | undefined =>
    keys.map((key) => textAt(parameters, key)).find((value) => value !== undefined);
  return {
    question: first(['question', 'prompt', 'message']),
    link: safeUrl(first(['link', 'url'])),
    image: safeUrl(first(['image', 'imageUrl', 'captchaUrl'])),
  };
}

/** Parses the URL; undefined unless it is https, or http on this machine. */
export function safeUrl(text: string | undefined): URL | undefined {
  const url = text === undefined ? undefined : parse(text);
  if (!url || url.username || url.password) return undefined;
  const isSafe =
    url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  return isSafe ? url : undefined;
}

function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

// The parser has already normalized other spellings of 127.0.0.1.
const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

function textAt(parameters: Readonly<Record<string, string>>, key: string): string | undefined {
  const value = Object.hasOwn(parameters, key) ? parameters[key]?.trim() : undefined;
  return value || undefined;
}
