/** Cookies as this site sets them: read by no script, sent with no other site's forms, and over https set by this very host only. */

export function isHttps(publicUrl: string | undefined): boolean {
  return publicUrl?.startsWith('https://') === true;
}

export function cookieName(name: string, isSecure: boolean): string {
  return `${isSecure ? '__Host-' : ''}${name}`;
}

/** @param age seconds; 0 removes it */
export function setCookie(name: string, value: string, age: number, isSecure: boolean): readonly [string, string] {
  return ['Set-Cookie', `${cookieName(name, isSecure)}=${value}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`];
}
