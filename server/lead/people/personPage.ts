/** One person on the list, found by the whole address. Whether they have answered is not known here. */
import { textIn } from '../../../analysis/words/textIn.js';
import { categoriesOf } from '../../../analysis/frame/categoriesOf.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { layoutWords } from '../../../views/words/layout.js';
import { peopleWords } from '../../../views/words/people.js';
import { eraseAnswersOf } from '../../acts/invited/eraseAnswersOf.js';
import { correctAddress, findPerson, setRevoked } from '../../acts/invited/personActs.js';
import { statusOf } from '../../problems/catalogue.js';
import { ProblemError, type InterfaceLanguage, type Problem } from '../../problems/problem.js';
import type { Invited } from '../../store/invitedStore.js';
import type { Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { faultsIn } from '../access/faultsIn.js';
import { valueIn } from '../access/personForm.js';
import { deskPage } from '../deskPage.js';
import { surveyHere } from '../surveyHere.js';
import { questionNoun } from './groupTables.js';
import { peoplePath, placeIn } from './peoplePaths.js';

function factsOf({ name, language: written, cell }: Invited, definition: Definition, language: InterfaceLanguage): readonly object[] {
  const { person: words, languageColumn } = peopleWords[language];
  const upper = (noun: string): string => noun.charAt(0).toLocaleUpperCase(language) + noun.slice(1);
  const cells = Object.entries(cell).map(([code, value]) => {
    const question = definition.questions.get(code);
    const label = question === undefined ? undefined : categoriesOf(definition, question).find((category) => category.code === value)?.label;
    return { label: upper(questionNoun(definition, code, language)), value: label === undefined ? value : textIn(label, language) };
  });
  return [...(name === undefined ? [] : [{ label: words.name, value: name }]), ...(written === undefined ? [] : [{ label: upper(languageColumn), value: written }]), ...cells];
}

export async function findForm(services: Services, visit: Visit, problems: readonly Problem[] = []): Promise<Reply> {
  const here = await surveyHere(services, visit);
  const { language } = visit;
  const { find, errors, person: words } = peopleWords[language];
  const faults = faultsIn(problems, language, errors);
  return deskPage(services, visit, {
    template: 'pages/desk/peopleFind',
    title: (problems.length === 0 ? '' : layoutWords[language].errorPrefix) + find.heading,
    about: { ...here, tab: 'people' },
    status: problems[0] === undefined ? 200 : statusOf(problems[0]),
    model: {
      errors: faults.summary, ...find, action: peoplePath(visit, '/person'), field: { label: find.email, hint: '', value: valueIn(visit.form, 'email'), ...faults.of('email') },
      back: { href: peoplePath(visit), text: words.back },
    },
  });
}

async function shown(services: Services, visit: Visit, email: string, problems: readonly Problem[], said?: string): Promise<Reply> {
  const here = await surveyHere(services, visit);
  const person = await findPerson(services.store, here.survey.slug, email);
  const { language } = visit;
  const { person: words, errors } = peopleWords[language];
  const faults = faultsIn(problems, language, errors);
  return deskPage(services, visit, {
    template: 'pages/desk/peoplePerson',
    title: (problems.length === 0 ? '' : layoutWords[language].errorPrefix) + words.heading,
    about: { ...here, tab: 'people' },
    status: problems[0] === undefined ? 200 : statusOf(problems[0]),
    ...(said === undefined ? {} : { said }),
    model: {
      errors: faults.summary, heading: words.heading, email: person.email, note: here.definition.collection?.mode === 'confidential' ? words.noteConfidential : words.note, action: peoplePath(visit, '/person'),
      tags: [...(person.revoked ? [words.revoked] : []), ...(person.bounced ? [words.bounced] : [])],
      facts: factsOf(person, here.definition, language),
      correct: { heading: words.correctHeading, lead: words.correctLead, submit: words.correct, field: { label: words.address, hint: '', value: valueIn(visit.form, 'address'), ...faults.of('address') } },
      revoke: person.revoked
        ? { heading: words.restore, lead: words.restoreLead, submit: words.restore, act: 'restore', tone: '' }
        : { heading: words.revokeHeading, lead: words.revokeLead, submit: words.revoke, act: 'revoke', tone: 'danger' },
      erase: here.definition.collection?.mode === 'confidential' ? { heading: words.eraseHeading, lead: words.eraseLead, submit: words.erase } : false,
      back: { href: peoplePath(visit), text: words.back },
    },
  });
}

async function act(services: Services, visit: Visit, email: string): Promise<Reply> {
  const { survey } = await surveyHere(services, visit);
  const place = placeIn(visit, survey.slug);
  const { person: words } = peopleWords[visit.language];
  switch (valueIn(visit.form, 'do')) {
    case 'correct':
      return shown(services, { ...visit, form: new Map() }, await correctAddress(services.store, place, email, valueIn(visit.form, 'address'), services), [], words.corrected);
    case 'revoke':
      await setRevoked(services.store, place, email, true);
      return shown(services, visit, email, [], words.wasRevoked);
    case 'restore':
      await setRevoked(services.store, place, email, false);
      return shown(services, visit, email, [], words.wasRestored);
    case 'erase':
      await eraseAnswersOf(services.store, place, email);
      return shown(services, visit, email, [], words.wasErased);
    default:
      return shown(services, visit, email, []);
  }
}

export async function personHere(services: Services, visit: Visit): Promise<Reply> {
  const email = valueIn(visit.form, 'email');
  try {
    return await act(services, visit, email);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { field } = error.problems[0];
    if (field === 'address') return shown(services, visit, email, error.problems);
    if (field === 'email') return findForm(services, visit, error.problems);
    throw error;
  }
}
