import type { ConditionWords } from '../condition.js';

const verb = (isRanked: boolean): string => (isRanked ? 'har rangordnats' : 'har valts');

export const condition = {
  question: (number, label) => `fråga ${number} (${label})`,
  row: (row, question) => `raden ${row} i ${question}`,
  either: (options) => [options.slice(0, -1).join(', '), ...options.slice(-1)].filter((part) => part !== '').join(' eller '),
  is: (about, what) => `svaret på ${about} är ${what}`,
  isOther: (about, what) => `svaret på ${about} är något annat än ${what}`,
  chosen: (about, { list, isOne, isRanked }) => `${isOne ? '' : 'minst ett av alternativen '}${list} ${verb(isRanked)} i ${about}`,
  answeredWithout: (about, { list, isOne, isRanked }) => `${about} är besvarad utan att ${isOne ? '' : 'något av alternativen '}${list} ${verb(isRanked)}`,
  notChosen: (about, { list, isOne, isRanked }) => (isOne ? `${list} inte ${verb(isRanked)} i ${about}` : `inget av alternativen ${list} ${verb(isRanked)} i ${about}`),
  answered: (about) => `${about} är besvarad`,
  unanswered: (about) => `${about} är obesvarad`,
  orUnanswered: (clause, isRow) => `${clause}, eller om ${isRow ? 'raden' : 'frågan'} är obesvarad`,
  answeredWith: (about, amount) => `${about} är besvarad med ${amount}`,
  counts: {
    '<': (number) => `färre än ${number} alternativ`, '<=': (number) => `högst ${number} alternativ`, '>': (number) => `fler än ${number} alternativ`,
    '>=': (number) => `minst ${number} alternativ`, '=': (number) => `exakt ${number} alternativ`, '!=': (number) => `ett annat antal alternativ än ${number}`,
  },
  sizes: {
    '<': (number) => `mindre än ${number}`, '<=': (number) => `högst ${number}`, '>': (number) => `mer än ${number}`,
    '>=': (number) => `minst ${number}`, '=': (number) => number, '!=': (number) => `något annat än ${number}`,
  },
  and: ', och om ',
  or: ', eller om ',
  all: 'alla de här villkoren är uppfyllda:',
  any: 'minst ett av de här villkoren är uppfyllt:',
} satisfies ConditionWords;
