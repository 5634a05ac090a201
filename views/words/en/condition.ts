import type { ConditionWords } from '../condition.js';

const either = (options: readonly string[]): string => [options.slice(0, -1).join(', '), ...options.slice(-1)].filter((part) => part !== '').join(' or ');
const verb = (isRanked: boolean): string => (isRanked ? 'ranked' : 'chosen');
const options = (number: string): string => (number === '1' ? '1 option' : `${number} options`);

export const condition = {
  question: (number, label) => `question ${number} (${label})`,
  row: (row, question) => `the row ${row} of ${question}`,
  either,
  is: (about, what) => `the answer to ${about} is ${what}`,
  isOther: (about, what) => `the answer to ${about} is something other than ${what}`,
  chosen: (about, { list, isOne, isRanked }) => `${isOne ? '' : 'at least one of '}${list} is ${verb(isRanked)} in ${about}`,
  answeredWithout: (about, { list, isOne, isRanked }) => `${about} is answered and ${isOne ? `${list} is not` : `none of ${list} is`} ${verb(isRanked)} there`,
  notChosen: (about, { list, isOne, isRanked }) => `${isOne ? `${list} is not` : `none of ${list} is`} ${verb(isRanked)} in ${about}`,
  answered: (about) => `${about} is answered`,
  unanswered: (about) => `${about} is not answered`,
  orUnanswered: (clause, isRow) => `${clause}, or if the ${isRow ? 'row' : 'question'} is not answered`,
  answeredWith: (about, amount) => `${about} is answered with ${amount}`,
  counts: {
    '<': (number) => `fewer than ${options(number)}`, '<=': (number) => `at most ${options(number)}`, '>': (number) => `more than ${options(number)}`,
    '>=': (number) => `at least ${options(number)}`, '=': (number) => `exactly ${options(number)}`, '!=': (number) => `a number of options other than ${number}`,
  },
  sizes: {
    '<': (number) => `less than ${number}`, '<=': (number) => `at most ${number}`, '>': (number) => `more than ${number}`,
    '>=': (number) => `at least ${number}`, '=': (number) => number, '!=': (number) => `something other than ${number}`,
  },
  and: ', and if ',
  or: ', or if ',
  all: 'all of these hold:',
  any: 'at least one of these holds:',
} satisfies ConditionWords;
