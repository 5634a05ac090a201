/** A respondent who has answered the first pages, over plain HTTP. */
export interface BegunVisit {
  readonly cookie: string;
  /** The page of the core question, with its answers saved. */
  readonly path: string;
}

function cookieOf(response: Response): string {
  return response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '').join('; ');
}

async function post(url: string, fields: readonly (readonly [string, string])[], cookie = ''): Promise<Response> {
  const response = await fetch(url, { method: 'POST', redirect: 'manual', headers: { cookie }, body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])) });
  if (response.status !== 303) throw new Error(`${url} answered ${String(response.status)}`);
  return response;
}

export async function beginVisit(port: number, survey: string): Promise<BegunVisit> {
  const base = `http://127.0.0.1:${String(port)}`;
  const started = await post(`${base}/en/s/${survey}`, [['consent', 'yes']]);
  const cookie = cookieOf(started);
  const first = started.headers.get('location') ?? '';
  await post(base + first, [['methods', 'biostatistics'], ['methods', 'bioinformatics'], ['methods', 'epidemiology']], cookie);
  return { cookie, path: first };
}
