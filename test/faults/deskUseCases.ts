/** What project leads do: each act and its line in the log happen together or not at all. */
import { ask, type Answered } from './ask.js';
import { openDeskSession, type DeskSession } from './deskSession.js';
import type { Trying, UseCase } from './useCase.js';

const sessions = new Map<string, Promise<DeskSession>>();

function sessionOf({ world, survey }: Trying): Promise<DeskSession> {
  const known = sessions.get(survey) ?? openDeskSession(world, survey, 'lead');
  sessions.set(survey, known);
  return known;
}

function noted(trying: Trying, answer: Answered, what: string): Answered {
  if (answer.status >= 500 && answer.status !== 503) trying.ledger.unexpected.push(`${what} was answered ${String(answer.status)}`);
  return answer;
}

/** Numbers of one moment: a commit whose answer was cut off may still come while one looks. */
async function numbers(trying: Trying, first: string, second: string): Promise<readonly [number, number]> {
  const [row] = await trying.world.query<{ a: number; b: number }>(`select (${first})::int as a, (${second})::int as b`, [trying.survey]);
  return [row?.a ?? -1, row?.b ?? -1];
}

/** Acts in the log of this survey whose name matches. */
const logged = (act: string): string => `select count(*) from desk.audit where survey = $1 and act like '${act}'`;
const paused = `select (state = 'paused')::int from desk.survey where slug = $1`;
const listed = 'select count(*) from people.invitation where survey = $1';

async function move(trying: Trying, to: 'open' | 'pause'): Promise<Answered> {
  const { cookie, formToken } = await sessionOf(trying);
  const answer = await ask({ port: trying.world.port, method: 'POST', path: `/en/w/${trying.survey}/settings/state`, cookie, body: `_form=${formToken}&move=${to}` });
  return noted(trying, answer, `${to} the survey`);
}

const unescaped = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&#x3D;', '=').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The fields of a page as a browser sends them that nobody has touched: what is hidden, and what lists have chosen. */
function fieldsIn(html: string): string {
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const chosen = [...html.matchAll(/<select [^>]*name="([^"]+)">(?:(?!<\/select>).)*<option value="([^"]*)" selected>/gs)];
  return [...hidden, ...chosen].map(([, name = '', value = '']) => `${encodeURIComponent(unescaped(name))}=${encodeURIComponent(unescaped(value))}`).join('&');
}

const peopleAtOnce = 5;

/** The file is looked at first; what the page then sends is what is stored. */
async function lookAtList(trying: Trying, emails: readonly string[]): Promise<string> {
  const { cookie, formToken } = await sessionOf(trying);
  const list = `name;email\r\n${emails.map((email, n) => `Person ${String(n)};${email}`).join('\r\n')}\r\n`;
  const parts = [`--x\r\nContent-Disposition: form-data; name="_form"\r\n\r\n${formToken}\r\n`, `--x\r\nContent-Disposition: form-data; name="list"; filename="people.csv"\r\nContent-Type: text/csv\r\n\r\n${list}\r\n`, '--x--\r\n'];
  const answer = await ask({ port: trying.world.port, method: 'POST', path: `/en/w/${trying.survey}/people/list`, cookie, type: 'multipart/form-data; boundary=x', body: parts.join('') });
  if (answer.status !== 200) throw new Error(`the list was answered ${String(answer.status)}: ${answer.text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').slice(0, 600)}`);
  return fieldsIn(answer.text);
}

/** How often it was done, by the log, and whether it is paused, agree. */
function moving(name: string, to: 'open' | 'pause', from: 'open' | 'pause'): UseCase {
  return {
    name,
    begin: async (trying) => {
      await move(trying, from);
      const owed = async (): Promise<number> => {
        const [acts, isPaused] = await numbers(trying, logged(`${to}%`), paused);
        return to === 'pause' ? acts - isPaused : acts + isPaused;
      };
      const before = await owed();
      return {
        act: async () => (await move(trying, to)).status === 303,
        halfDone: async () => ((await owed()) === before ? undefined : 'the survey and its log do not agree'),
      };
    },
  };
}

export const deskUseCases: readonly UseCase[] = [
  moving('pause a survey', 'pause', 'open'),
  moving('open a survey again', 'open', 'pause'),
  {
    name: 'add people to the list of invited',
    begin: async (trying) => {
      const group = String(Math.floor(trying.chance() * 1e9));
      const emails = Array.from({ length: peopleAtOnce }, (_, n) => `p${group}.${String(n)}@example.org`);
      const fields = await lookAtList(trying, emails);
      const now = (): Promise<readonly [number, number]> => numbers(trying, listed, logged('%people%'));
      const [people, acts] = await now();
      return {
        act: async () => {
          const { cookie } = await sessionOf(trying);
          const answer = noted(trying, await ask({ port: trying.world.port, method: 'POST', path: `/en/w/${trying.survey}/people/list`, cookie, body: `${fields}&do=save` }), 'the list');
          // told that it has changed meanwhile: the first try had been stored, though its answer was lost
          return answer.status === 303 || (answer.status === 422 && (await now())[0] === people + peopleAtOnce);
        },
        halfDone: async () => {
          const [there, told] = await now();
          const added = there - people;
          return (added === 0 && told === acts) || (added === peopleAtOnce && told === acts + 1) ? undefined : `${String(added)} of ${String(peopleAtOnce)} are on the list, with ${String(told - acts)} lines in the log`;
        },
      };
    },
  },
];
