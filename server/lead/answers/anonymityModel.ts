/** How easily people are recognised among single answers, in words: on the page before they are given out, and beside them. */
import type { Anonymity, Groups } from '../../../analysis/disclosure/singleAnswers/anonymity.js';
import { exampleBand } from '../../../analysis/findings/figureWords.js';
import { lowerFirst, nameOfQuestion } from '../../../analysis/findings/names.js';
import type { Code, Definition } from '../../../analysis/survey/definition.js';
import { formatList } from '../../../analysis/words/formatList.js';
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import type { Language } from '../../../analysis/words/language.js';
import { answersWords } from '../../../views/words/answersPage.js';
import type { ExportContent } from '../../acts/singleAnswers/exportAnswers.js';
import { languagePart } from '../../acts/singleAnswers/protectAnswers.js';

interface Section {
  readonly heading: string;
  readonly text: string;
  readonly lines: readonly string[];
}

export interface AnonymityModel {
  readonly heading: string;
  readonly by: string;
  readonly sections: readonly Section[];
  readonly limits: string;
}

export function anonymityModel({ k, answers: all, asAnswered, givenOut, withheld, alike }: Anonymity, definition: Definition, language: Language): AnonymityModel {
  const words = answersWords[language].risk;
  const written = (answers: number): string => formatNumber(answers, language);
  const nameOf = (part: Code): string => (part === languagePart && !definition.questions.has(part) ? words.language : nameOfQuestion(definition, part, language));
  const groups = (heading: string, of: Groups): Section => ({
    heading,
    text: words.groups({ groups: written(of.groups), smallest: written(of.smallest), all: written(all) }),
    lines: words.sizes.map((say, i) => say({ answers: written(of.bySize[i] ?? 0) })),
  });
  const parts = (heading: string, text: string, counted: Anonymity['alike']): Section => ({ heading, text, lines: counted.map(({ part, answers }) => words.of({ part: nameOf(part), answers: written(answers), all: written(all) })) });
  const names = [...definition.background, languagePart].map((code) => lowerFirst(nameOf(code)));
  return {
    heading: words.heading,
    by: definition.background.length === 0 ? words.nothing : words.by({ by: formatList(names, language) }),
    sections: [
      groups(words.asAnswered, asAnswered),
      groups(words.givenOut({ k: String(k) }), givenOut),
      parts(words.withheld, withheld.length === 0 ? words.nothingWithheld : '', withheld),
      parts(words.alike, alike.length === 0 ? words.nothingAlike : words.alikeMeans, alike),
    ],
    limits: words.limits,
  };
}

/** As a text file. */
export function anonymityText(report: Anonymity, definition: Definition, content: ExportContent, language: Language): string {
  const { heading, by, sections, limits } = anonymityModel(report, definition, language);
  const blocks = sections.map((section) => [section.heading.toUpperCase(), section.text, ...section.lines.map((line) => `- ${line}`)].filter((line) => line !== '').join('\n'));
  return `${[...(definition.example ? [exampleBand({ language })] : []), heading.toUpperCase(), answersWords[language].risk.fileHolds[content], by, ...blocks, limits].join('\n\n')}\n`;
}
