/** The check list in words: what must be mended first, each with where. */
import type { ReadinessItem } from '../../../analysis/survey/readiness/readiness.js';
import { formatDate } from '../../../analysis/words/formatDate.js';
import { lifecycleWords } from '../../../views/words/lifecycle.js';
import type { InterfaceLanguage } from '../../problems/problem.js';

const tags = { fix: 'fix', look: 'look', good: 'good' } as const;

function inWords(params: ReadinessItem['params'], language: InterfaceLanguage): ReadinessItem['params'] {
  const said = ([name, value]: readonly [string, string | number]) => [name, typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(value, language) : value] as const;
  return Object.fromEntries(Object.entries(params).map(said));
}

export interface CheckWhere {
  readonly language: InterfaceLanguage;
  /** Address of the definition's page. */
  readonly base: string;
  /** Where one of them is mended: the editor, for those who may use it. */
  readonly mayEdit: boolean;
}

export function checkView(items: readonly ReadinessItem[], { language, base, mayEdit }: CheckWhere): object {
  const words = lifecycleWords[language].check;
  const linkOf = ({ question, verdict }: ReadinessItem) => {
    if (verdict === 'good') return { href: '', text: '' };
    if (question !== undefined) return { href: `${base}#q-${question}`, text: words.see(question) };
    return mayEdit ? { href: `${base}/edit`, text: words.mendHere } : { href: '', text: '' };
  };
  return {
    heading: words.heading,
    items: items.map((item) => ({ id: `check-${item.code}${item.question === undefined ? '' : `-${item.question}`}`, tag: tags[item.verdict], verdict: words.verdicts[item.verdict], text: words.items[item.code](inWords(item.params, language)), link: linkOf(item) })),
  };
}
