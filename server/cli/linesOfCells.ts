/** Cells that cannot be read, one line each for people: the same value in the same column is told once, and the other records by number. */
import type { InterfaceLanguage, Problem } from '../problems/problem.js';
import { cliWords } from './words.js';

const mostLines = 100;
const mostNumbers = 30;

const pathOf = ({ place }: Problem): string => place?.path ?? '';

export const isOfCell = (problem: Problem): boolean => pathOf(problem).startsWith('record[');

function recordOf(problem: Problem): string {
  return /^record\[(\d+)\]/.exec(pathOf(problem))?.[1] ?? '';
}

/** What makes two cells alike: kind of fault, column and value, whatever the record. */
function likeness(problem: Problem): string {
  const others = Object.entries(problem.params).filter(([name]) => name !== 'record');
  return JSON.stringify([problem.code, pathOf(problem).replace(/^record\[\d+\]/, ''), others]);
}

/** Shape problems of cells in the order of the file in, lines out; `toLine` writes one problem. */
export function linesOfCells(cells: readonly Problem[], toLine: (problem: Problem) => string, language: InterfaceLanguage): readonly string[] {
  const alike = new Map<string, Problem[]>();
  for (const cell of cells) {
    const group = alike.get(likeness(cell));
    if (group === undefined) alike.set(likeness(cell), [cell]);
    else group.push(cell);
  }
  const words = cliWords[language];
  const groups = [...alike.values()];
  const lines = groups.slice(0, mostLines).flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const numbers = more.slice(0, mostNumbers).map(recordOf).join(', ');
    return more.length === 0 ? [toLine(first)] : [toLine(first), words.likeIt(more.length, numbers, more.length > mostNumbers)];
  });
  const left = groups.slice(mostLines).reduce((sum, group) => sum + group.length, 0);
  return left === 0 ? lines : [...lines, words.more(left)];
}
