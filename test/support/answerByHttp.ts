/** A respondent without a browser: follows the survey's own forms and fills in what it knows. */
type Fields = Readonly<Record<string, string | readonly string[]>>;

interface Page {
  readonly url: URL;
  readonly html: string;
}

class Visitor {
  private cookie = '';

  async get(url: URL): Promise<Page> {
    return this.follow(await fetch(url, { redirect: 'manual', headers: { cookie: this.cookie } }), url);
  }

  async post(url: URL, fields: readonly (readonly [string, string])[]): Promise<Page> {
    const body = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value]));
    return this.follow(await fetch(url, { method: 'POST', redirect: 'manual', headers: { cookie: this.cookie }, body }), url);
  }

  private async follow(response: Response, url: URL): Promise<Page> {
    for (const line of response.headers.getSetCookie()) this.cookie = line.split(';')[0] ?? '';
    const location = response.headers.get('location');
    if (location !== null) return this.get(new URL(location, url));
    const html = await response.text();
    if (response.status !== 200) throw new Error(`${url.pathname} answered ${String(response.status)}`);
    return { url, html };
  }
}

/** The first form that posts, and the names of its fields. */
function formOf({ url, html }: Page): { readonly action: URL; readonly names: ReadonlySet<string> } {
  const form = /<form[^>]*method="post"[^>]*action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/.exec(html);
  if (form === null) throw new Error(`${url.pathname} has no form`);
  const names = [...(form[2] ?? '').matchAll(/ name="([^"]+)"/g)].map((match) => match[1] ?? '');
  return { action: new URL((form[1] ?? '').replaceAll('&amp;', '&').replaceAll('&#x3D;', '='), url), names: new Set(names) };
}

/**
 * Answers the whole survey and sends it; fields the survey does not show are not sent.
 * Shape address of the start page in, receipt code out. Errors when a page refuses what was filled in.
 */
export async function answerByHttp(start: string, answers: Fields): Promise<string> {
  const visitor = new Visitor();
  const filled = Object.entries({ consent: 'yes', ...answers }).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const));
  let page = await visitor.get(new URL(start));
  for (let step = 0; step < 40; step += 1) {
    if (page.url.pathname.endsWith('/done')) {
      const receipt = /[0-9A-Z]{4}(?:[ -][0-9A-Z]{4}){3}/.exec(page.html)?.[0];
      if (receipt === undefined) throw new Error('the last page shows no receipt');
      return receipt;
    }
    const { action, names } = formOf(page);
    page = await visitor.post(action, filled.filter(([name]) => names.has(name)));
  }
  throw new Error(`the survey does not end: ${page.url.pathname}`);
}
