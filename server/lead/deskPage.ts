/** A page of the desk: who is signed in, the tabs of the survey, and what was just done. */
import { textIn } from '../../analysis/words/textIn.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { deskWords, type Tab } from '../../views/words/desk.js';
import { mayDo, type Actor } from '../access/actor.js';
import type { Permission } from '../access/permissions.js';
import type { StoredSurvey } from '../store/store.js';
import { layoutOf } from '../web/layout.js';
import { page, type Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import type { Services } from '../web/services.js';

const tabs: readonly { readonly tab: Tab; readonly permission: Permission }[] = [
  { tab: 'collection', permission: 'see_collection' },
  { tab: 'people', permission: 'write_to_people' },
  { tab: 'results', permission: 'see_results' },
  { tab: 'report', permission: 'see_report' },
  { tab: 'definition', permission: 'see_definition' },
  { tab: 'answers', permission: 'export_answers' },
  { tab: 'settings', permission: 'run_survey' },
  { tab: 'members', permission: 'give_roles' },
  { tab: 'log', permission: 'see_log' },
];

export interface DeskPage {
  /** Template under views/pages; it is written around `deskLayout`. */
  readonly template: string;
  readonly title: string;
  readonly model: object;
  readonly status?: number;
  /** The survey the page is about, and where in it. */
  readonly about?: { readonly survey: StoredSurvey; readonly definition: Definition; readonly tab: Tab };
  /** One sentence on what was just done. */
  readonly said?: string;
  readonly script?: string;
  /** When and where a browser without script goes next. */
  readonly refresh?: string;
}

/** Errors Error when nobody is signed in: the guard lets nobody that far. */
export function actorOf(visit: Visit): Actor {
  if (visit.actor === undefined) throw new Error('a page of the desk without anyone signed in');
  return visit.actor;
}

export function deskPage(services: Services, visit: Visit, { template, title, model, status, about, said, script, refresh }: DeskPage): Reply {
  const actor = actorOf(visit);
  const { language } = visit;
  const words = deskWords[language];
  const name = about === undefined ? '' : textIn(about.definition.title, language);
  const query = visit.query.toString();
  const layout = layoutOf(services.views, {
    language,
    path: query === '' ? visit.path : `${visit.path}?${query}`,
    title: name === '' ? title : `${title} – ${name}`,
    sheet: 'desk.css',
    width: 'wide',
    example: about?.definition.example === true,
    ...(script === undefined ? {} : { script }),
    ...(refresh === undefined ? {} : { refresh }),
  });
  const desk = {
    home: `/${language}/w`,
    homeLabel: words.home,
    survey: name,
    accountHref: `/${language}/w/account`,
    accountName: actor.account.name,
    signOutHref: `/${language}/logout`,
    signOut: words.signOut,
    formToken: actor.formToken,
    tabsLabel: words.tabsLabel,
    tabs: about === undefined ? [] : tabs.filter(({ permission }) => mayDo(actor, permission, about.survey.inventory)).map(({ tab }) => ({
      href: `/${language}/w/${about.survey.slug}/${tab}`,
      label: words.tabs[tab],
      isHere: tab === about.tab,
    })),
    said: said ?? '',
  };
  return page(services.views.render(template, { layout, desk, ...model }), { status: status ?? 200 });
}
