/** How the answers were weighted, as text in a terminal. */
import type { PublishedRakedCategory, PublishedRaking } from '../../analysis/disclosure/releaseRaking.js';
import { name, nameOfQuestion } from '../../analysis/findings/names.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { formatNumber } from '../../analysis/words/formatNumber.js';
import { formatPercent } from '../../analysis/words/formatPercent.js';
import type { Language } from '../../analysis/words/language.js';
import { cellLine } from './cellLine.js';
import { visibleLine } from './visible.js';
import { wrapSentence } from './wrapSentence.js';

/** Invited, answers, share before and after; labels have what is left. */
const widths = [10, 9, 10, 10];

const words = {
  sv: {
    title: (questions: string, invited: string) => `Vikter: de som svarat räknas upp till de ${invited} inbjudna efter ${questions}`,
    range: (least: string, most: string) => `Vikter från ${least} till ${most} inbjudna per svar`,
    effect: (effect: string, effective: string, n: string) => `Designeffekt (Kish) ${effect}: ${n} svar säger så mycket som ${effective} lika vägda`,
    capped: (cap: string, count: string) => `Ingen vikt över ${cap}; ${count} ligger där`,
    joined: 'räknas som en grupp, eftersom var och en är för liten',
    none: 'ej angivet',
    unknown: (count: string) => `${count} har inte angett någon och behåller sin del`,
    unlisted: (count: string) => `${count} på listan har ingen, men ingen av dem som svarat: övriga räknas upp till alla`,
    head: ['inbjudna', 'svar', 'före', 'efter'],
  },
  en: {
    title: (questions: string, invited: string) => `Weights: those who answered are raked to the ${invited} invited by ${questions}`,
    range: (least: string, most: string) => `Weights from ${least} to ${most} invited an answer`,
    effect: (effect: string, effective: string, n: string) => `Design effect (Kish) ${effect}: ${n} answers say as much as ${effective} of equal weight`,
    capped: (cap: string, count: string) => `No weight above ${cap}; ${count} lie there`,
    joined: 'are raked as one, because each is too small',
    none: 'none stated',
    unknown: (count: string) => `${count} stated none and keep the part they had`,
    unlisted: (count: string) => `${count} on the list have none, and nobody who answered: the others are scaled to all`,
    head: ['invited', 'answers', 'before', 'after'],
  },
} as const;

/** Shape the weights as they may be told in, lines out; what is hidden is left out of its line. */
export function rakingText(raking: PublishedRaking, definition: Definition, language: Language): string {
  const said = words[language];
  const { n, invited, least, most, designEffect, effective, cap, capped, margins } = raking;
  const questions = margins.map(({ question }) => nameOfQuestion(definition, question, language)).join(', ');
  const lines = [
    ...wrapSentence(said.title(questions, formatNumber(invited, language)), '', '  '),
    ...(least === null || most === null ? [] : [`  ${said.range(formatNumber(least, language, 1), formatNumber(most, language, 1))}`]),
    `  ${said.effect(formatNumber(designEffect, language, 2), formatNumber(effective, language), formatNumber(n, language))}`,
    ...(cap === null || capped === null || capped === 0 ? [] : [`  ${said.capped(formatNumber(cap, language, 1), formatNumber(capped, language))}`]),
    ...margins.flatMap((margin) => marginLines(margin, definition, language)),
  ];
  return [...lines, ''].map(visibleLine).join('\n');
}

function marginLines({ question, categories, unknown, unlisted }: PublishedRaking['margins'][number], definition: Definition, language: Language): readonly string[] {
  const said = words[language];
  const labels = labelsOf(definition, question, language);
  const nameOf = ({ codes }: PublishedRakedCategory) => (codes.length === 0 ? said.none : codes.map((code) => labels.get(code) ?? code).join(' + '));
  const joined = categories.filter(({ codes }) => codes.length > 1).flatMap((category) => wrapSentence(`${nameOf(category)}: ${said.joined}`, '  ', '    '));
  const counted = categories.flatMap((category) => {
    const { answered, before, after } = category;
    if (answered === null || before === null || after === null) return [];
    const cells = [formatNumber(category.invited, language), formatNumber(answered, language), formatPercent(before, language, 1), formatPercent(after, language, 1)];
    return cellLine(nameOf(category), cells, widths);
  });
  const head = counted.length === 0 ? [] : cellLine(nameOfQuestion(definition, question, language), said.head, widths);
  return [
    ...head,
    ...counted,
    ...joined,
    ...(unknown === null || unknown === 0 ? [] : [`  ${said.unknown(formatNumber(unknown, language))}`]),
    ...(unlisted === 0 ? [] : [`  ${said.unlisted(formatNumber(unlisted, language))}`]),
  ];
}

function labelsOf({ questions, units }: Definition, code: string, language: Language): ReadonlyMap<string, string> {
  const question = questions.get(code);
  if (question?.kind === 'unit') return new Map((units.get(question.list)?.units ?? []).map((unit) => [unit.code, name(unit.name, language)]));
  return new Map(question?.kind === 'single' ? question.options.map(({ code: own, label }) => [own, name(label, language)]) : []);
}
