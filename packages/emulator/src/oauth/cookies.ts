/** The header that sets a cookie. */
export type Cookie = { 'set-cookie': string };

export function readCookie(request: Request, name: string): string | undefined {
  return (request.headers.get('cookie') ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

/** A cookie that scripts cannot read. It is `Secure` where the emulator is behind https. */
export const writeCookie = (
  { protocol }: URL,
  name: string,
  value: string,
  seconds: number,
): Cookie => ({
  'set-cookie': [
    `${name}=${value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    `Max-Age=${seconds}`,
    ...(protocol === 'https:' ? ['Secure'] : []),
  ].join('; '),
});
