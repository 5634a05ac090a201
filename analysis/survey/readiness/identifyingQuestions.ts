import type { Code, Definition, Question } from '../definition.js';

/** What a code, or the words of a question, say when they ask who somebody is. Hints often say what not to write, and are not looked at. */
const codes = /^(e_?mail|e_?post|mejl|mail)(_?adress|_?address)?$|^(full_?|first_?|last_?|given_?|family_?|your_?)?name$|^(för|for|efter)?namn$|^surname$|^personnummer$|^personnr$|^pnr$|^ssn$|^(personal_)?identity_number$|^(tele)?phone(_number)?$|^telefon(nummer)?$|^mobil(nummer)?$|^(anstallningsnummer|employee_(id|number))$/;
const letter = 'a-zåäöéü';
const word = (words: string): RegExp => new RegExp(`(?<![${letter}])(?:${words})(?![${letter}])`, 'i');
const swedish = word('förnamn|efternamn|namnteckning|ditt (?:fullständiga |hela )?namn|fullständigt namn|(?:vad|hur) heter du|personnummer|samordningsnummer|e-?post(?:adress)?|mejl(?:adress)?|mailadress|telefon(?:nummer)?|mobil(?:nummer)?|anställningsnummer');
const english = word('(?:your|full|first|last|family|given) name|surname|personal (?:identity|identification) number|social security number|e-?mail(?: address)?|(?:tele)?phone number|employee (?:id|number)|what are you called');
/** The whole text is only that. */
const bare = /^(namn|name|telefon|phone|signatur|signature)\s*[:?.]?$/i;

function asks(question: Question): boolean {
  // One of given answers names nobody; what is written can.
  if (question.kind !== 'text' && question.kind !== 'number') return false;
  const said = [question.text, question.label].flatMap((text) => [...(text?.values() ?? [])]);
  return codes.test(question.code) || said.some((words) => swedish.test(words) || english.test(words) || bare.test(words.trim()));
}

/** Questions that ask people to write who they are, by their code or their words in Swedish or English. */
export function identifyingQuestions(definition: Definition): readonly Code[] {
  return [...definition.questions.values()].filter(asks).map(({ code }) => code);
}
