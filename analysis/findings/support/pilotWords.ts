import type { FlowEnd, RequestRow } from '../../disclosure/publishedPilot.js';
import type { PilotInLanguage } from '../../disclosure/supportInLanguage.js';
import type { Drawn } from '../../words/figureWords.js';
import { formatNumber } from '../../words/formatNumber.js';
import { supportTerms } from '../../words/supportTerms.js';
import { capitalise } from '../../words/sentence.js';
import { terms } from '../../words/terms.js';
import type { FindingContext } from '../context.js';
import { moreInTable } from '../figures/sharedNotes.js';
import { name } from '../names.js';
import { wordsAround, type SupportFigureWords } from './supportFigureWords.js';
import { pilotFindings } from './pilotFindings.js';

const said = {
  sv: {
    flow: (chosen: string, all: string) => `${chosen} av ${all} ansökningar valdes ut`,
    flowHidden: 'Hur ansökningarna gick visas inte',
    flowSubtitle: (pilot: string) => `${pilot}. Ansökningar efter bedömning och urval; bredden är antalet ansökningar.`,
    together: (k: string) => `Grupper med färre än ${k} ansökningar visas tillsammans med en annan, för att skydda dem som det rör.`,
    besideEarlier: 'En tidigare utgåva visade nästan samma uppgifter. Skillnaden skulle berätta om enskilda, så de visas först när fler har tillkommit.',
    flowAlt: (title: string) => `Flödesdiagram över ansökningar: ${title}.`,
    flowCaption: 'Ansökningar, från inkomna till utvalda',
    stage: 'Steg',
    received: 'Inkomna ansökningar',
    requests: (met: string, all: string, unmet: string) => `${met} av ${all} förfrågningar tillgodosågs helt, ${unmet} inte alls`,
    requestsHidden: 'Vad projekten bad om visas inte',
    requestsSubtitle: (pilot: string, all: string, projects: string, partly: string) => `${pilot}: ${all} förfrågningar i ${projects} projekt, varav ${partly} tillgodosågs delvis. Varje ruta är en förfrågan.`,
    few: 'Varje förfrågan räknas för sig: antal, inga andelar.',
    tooFew: (fewest: string) => `Visas inte när färre än ${fewest} projekt är med, för att skydda dem som det rör.`,
    requestsAlt: (title: string) => `Rutdiagram över förfrågningar i piloten: ${title}.`,
    requestsCaption: 'Förfrågningar i piloten, efter hur de kunde tillgodoses',
    heads: ['Stöd', 'Helt', 'Delvis', 'Inte', 'Alla'],
  },
  en: {
    flow: (chosen: string, all: string) => `${chosen} of ${all} applications were selected`,
    flowHidden: 'How applications went is not shown',
    flowSubtitle: (pilot: string) => `${pilot}. Applications by assessment and selection; width is the number of applications.`,
    together: (k: string) => `Groups of fewer than ${k} applications are shown together with another, to protect those they are about.`,
    besideEarlier: 'An earlier edition showed almost the same. The difference would tell about single ones, so nothing is shown until more have come.',
    flowAlt: (title: string) => `Flow chart of applications: ${title}.`,
    flowCaption: 'Applications, from received to selected',
    stage: 'Stage',
    received: 'Applications received',
    requests: (met: string, all: string, unmet: string) => `${met} of ${all} requests were met in full, ${unmet} not at all`,
    requestsHidden: 'What projects asked for is not shown',
    requestsSubtitle: (pilot: string, all: string, projects: string, partly: string) => `${pilot}: ${all} requests in ${projects} projects, of which ${partly} were met in part. Each square is one request.`,
    few: 'Each request is counted by itself: counts, no shares.',
    tooFew: (fewest: string) => `Not shown where fewer than ${fewest} projects took part, to protect those it is about.`,
    requestsAlt: (title: string) => `Square chart of requests in the pilot: ${title}.`,
    requestsCaption: 'Requests in the pilot, by how far they could be met',
    heads: ['Support', 'Met', 'Partly', 'Unmet', 'All'],
  },
} as const;

const merged: readonly FlowEnd[] = ['reserve_or_not', 'not_selected_or_outside', 'not_selected_in_all'];

/** Undefined where no applications were told of. */
export function pilotFlowWords(pilot: PilotInLanguage, number: number, context: FindingContext): SupportFigureWords | undefined {
  const { applications } = pilot;
  if (applications === null) return undefined;
  const { language } = context;
  const words = said[language];
  const count = (value: number) => formatNumber(value, language);
  const selected = applications.ends.find(({ end }) => end === 'selected');
  const title = selected === undefined ? words.flowHidden : words.flow(count(selected.count), count(applications.received));
  const isTogether = selected === undefined || applications.ends.some(({ end }) => merged.includes(end));
  const notes = applications.besideEarlier === true ? [words.besideEarlier] : isTogether ? [words.together(count(pilot.k))] : [];
  const rows = [
    { head: words.received, cells: [count(applications.received)] },
    ...(applications.assessed === null ? [] : [{ head: capitalise(supportTerms[language].assessed), cells: [count(applications.assessed)] }]),
    ...applications.ends.map((one) => ({ head: capitalise(supportTerms[language].ends[one.end]), cells: [count(one.count)] })),
  ];
  return {
    words: wordsAround({ number, register: applications, title, subtitle: words.flowSubtitle(pilot.name), notes, alt: words.flowAlt(title), description: pilotFindings({ pilot: { ...pilot, requests: null } }, language).join(' ') }, context),
    table: { caption: words.flowCaption, head: [words.stage, terms[language].count], rows },
    assumptions: [],
  };
}

/** Undefined where no requests were told of. */
export function pilotRequestsWords(pilot: PilotInLanguage, number: number, context: FindingContext, drawn?: Drawn): SupportFigureWords | undefined {
  const { requests } = pilot;
  if (requests === null) return undefined;
  const { language } = context;
  const words = said[language];
  const count = (value: number) => formatNumber(value, language);
  const sum = (of: (row: RequestRow) => number) => requests.rows.reduce((total, row) => total + of(row), 0);
  const all = sum(({ met, partly, unmet }) => met + partly + unmet);
  const isHidden = requests.projects === null;
  const title = isHidden ? words.requestsHidden : words.requests(count(sum(({ met }) => met)), count(all), count(sum(({ unmet }) => unmet)));
  const subtitle = isHidden ? `${pilot.name}.` : words.requestsSubtitle(pilot.name, count(all), count(requests.projects), count(sum(({ partly }) => partly)));
  const rest = moreInTable(drawn === undefined ? 0 : requests.rows.length - drawn.options.length, language);
  const notes = [requests.besideEarlier === true ? words.besideEarlier : isHidden ? words.tooFew(count(pilot.fewestProjects)) : words.few, rest].filter((note) => note !== '');
  const rowText = ({ label, met, partly, unmet }: RequestRow) => `${capitalise(name(label, language))}: ${supportTerms[language].outcomes(count(met), count(partly), count(unmet))}`;
  return {
    words: wordsAround({ number, register: requests, title, subtitle, notes, alt: words.requestsAlt(title), description: [`${title}.`, `${requests.rows.map(rowText).join('; ')}.`].filter((text) => text !== '.').join(' ') }, context),
    table: { caption: words.requestsCaption, head: words.heads, rows: requests.rows.map(({ label, met, partly, unmet }) => ({ head: capitalise(name(label, language)), cells: [met, partly, unmet, met + partly + unmet].map(count) })) },
    assumptions: [],
  };
}
