/** The very first account, made by whoever saw the terminal. Done once: setup cannot be run again. */
import { layoutWords } from '../../../views/words/layout.js';
import { signInWords } from '../../../views/words/signIn.js';
import { hashOfToken } from '../../access/sessions.js';
import { makeFirstAccount } from '../../acts/makeFirstAccount.js';
import { ProblemError, type Problem } from '../../problems/problem.js';
import { readDeskCookie } from '../../web/deskCookie.js';
import { layoutOf } from '../../web/layout.js';
import { page, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import { letIn, type DeskDoor } from './deskDoor.js';
import { doorNotice } from './doorNotice.js';
import { faultsIn } from './faultsIn.js';

function overPage({ services }: DeskDoor, visit: Visit): Reply {
  const { first, heading } = signInWords[visit.language];
  return doorNotice(services, visit, { heading: first.over, paragraphs: [first.overLead], link: { href: `/${visit.language}/login`, text: heading }, status: 410 });
}

function form({ services }: DeskDoor, visit: Visit, problems: readonly Problem[] = []): Reply {
  const { language } = visit;
  const { first: words, errors } = signInWords[language];
  const faults = faultsIn(problems, language, errors);
  const html = services.views.render('pages/firstAccount', {
    layout: layoutOf(services.views, { language, path: visit.path, title: (problems.length === 0 ? '' : layoutWords[language].errorPrefix) + words.heading, sheet: 'desk.css' }),
    heading: words.heading,
    lead: words.lead,
    errors: faults.summary,
    action: visit.path,
    name: { label: words.name, value: visit.form.get('name')?.[0] ?? '', ...faults.of('name') },
    email: { label: words.email, hint: words.emailHint, value: visit.form.get('email')?.[0] ?? '', ...faults.of('email') },
    submit: words.submit,
  });
  return page(html, { status: problems.length === 0 ? 200 : 422 });
}

export async function firstPage(door: DeskDoor, visit: Visit): Promise<Reply> {
  const { store, clock } = door.services;
  const link = await store.accounts.findLink(hashOfToken(visit.params.get('token') ?? ''), clock());
  const isOver = link?.purpose !== 'first_start' || (await store.accounts.count()) > 0;
  return isOver ? overPage(door, visit) : form(door, visit);
}

export async function makeFirst(door: DeskDoor, visit: Visit): Promise<Reply> {
  const { services } = door;
  const { language } = visit;
  const person = { email: visit.form.get('email')?.[0] ?? '', name: visit.form.get('name')?.[0] ?? '', language };
  try {
    const token = await makeFirstAccount(services, visit.params.get('token') ?? '', person, readDeskCookie(visit.cookies, services.config));
    return token === undefined ? overPage(door, visit) : letIn(services, token, `/${language}/w`);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problems[0].field === undefined) throw error;
    return form(door, visit, error.problems);
  }
}
