import { cookieIn } from './cookies.ts';

/** The parts of a Set-Cookie line, for frameworks that write the line themselves. */
export interface ParsedCookie {
  name: string;
  value: string;
  maxAge: number;
  path: string;
  httpOnly: boolean;
  secure: boolean;
  sameSite: 'lax';
  domain?: string;
}

/** Parses a Set-Cookie line that this package wrote. */
export function parseSetCookie(line: string): ParsedCookie {
  const [pair = '', ...attributes] = line.split('; ');
  const attribute = (name: string) =>
    attributes.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
  const domain = attribute('Domain');
  return {
    ...cookieIn(pair),
    maxAge: Number(attribute('Max-Age')),
    path: '/',
    httpOnly: true,
    secure: attributes.includes('Secure'),
    sameSite: 'lax',
    ...(domain !== undefined && { domain }),
  };
}
