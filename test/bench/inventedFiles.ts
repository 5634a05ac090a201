/** The same invented answers as two files: as we write them, and as a form's export with labels and one column an option. */
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { chance } from './chance.js';

export interface InventedFiles {
  readonly survey: string;
  readonly own: string;
  readonly foreign: string;
  readonly mapping: string;
  /** Units bytes. */
  readonly size: { readonly own: number; readonly foreign: number };
}

const departments = Array.from({ length: 22 }, (_, i) => ({ code: `d${i + 1}`, label: `Department of Subject ${i + 1}` }));
const roles = ['Doctoral student', 'Postdoctor', 'Professor', 'Statistician'].map((label, i) => ({ code: `r${i + 1}`, label }));
const methods = Array.from({ length: 12 }, (_, i) => ({ code: `m${i + 1}`, label: `Method number ${i + 1}` }));

interface Named {
  readonly code: string;
  readonly label: string;
}

const question = (code: string, kind: string, options: readonly Named[]) =>
  `      - code: ${code}\n        kind: ${kind}\n        text: Which ${code}?\n        options:\n${options.map((one) => `          - { code: ${one.code}, label: ${one.label} }\n`).join('')}`;

const survey = `behov: 1
survey: bench
inventory: bench
version: 1
languages: [en]
title: Bench
organisation: The bench
population: researchers
collected: elsewhere
sections:
  - code: all
    title: All
    questions:
${question('department', 'single', departments)}${question('role', 'single', roles)}${question('methods', 'multiple', methods)}background: [department, role]
lattice: [{ question: methods, by: department }]
`;

const mapping = `behov: 1
survey: bench
questions:
  department: { column: "Which department?" }
  role: { column: "Which role?" }
  methods: { options: "Which methods? [{label}]" }
`;

interface Person {
  readonly department: Named | undefined;
  readonly role: Named | undefined;
  readonly chosen: readonly boolean[];
}

function* people(n: number): Iterable<Person> {
  const random = chance(20240917);
  for (let i = 0; i < n; i += 1) {
    const isBlank = random() < 0.05;
    const chosen = methods.map((_, o) => !isBlank && random() < 0.1 + (0.7 * o) / methods.length);
    yield { department: departments[Math.floor(random() * 22)], role: roles[Math.floor(random() * 4)], chosen };
  }
}

const ownRecord = ({ department, role, chosen }: Person) => {
  const cells = chosen.map((is) => (chosen.includes(true) ? (is ? '1' : '0') : '.skipped'));
  return ['en', department?.code, role?.code, ...cells].join(',');
};
const foreignRecord = ({ department, role, chosen }: Person) => [department?.label, role?.label, ...chosen.map((is) => (is ? 'Yes' : ''))].join(',');

/** Written in parts, so that writing leaves no memory behind that reading would then seem to need. */
function write(path: string, header: string, n: number, record: (person: Person) => string): number {
  const file = openSync(path, 'w');
  let lines = [header];
  let size = 0;
  const flush = () => {
    size += writeSync(file, `${lines.join('\n')}\n`);
    lines = [];
  };
  for (const person of people(n)) if (lines.push(record(person)) === 10_000) flush();
  if (lines.length > 0) flush();
  closeSync(file);
  return size;
}

export function inventedFiles(folder: string, records: { readonly own: number; readonly foreign: number }): InventedFiles {
  const path = (name: string) => join(folder, name);
  const files = { survey: path('survey.yaml'), own: path('responses.csv'), foreign: path('export.csv'), mapping: path('mapping.yaml') };
  writeFileSync(files.survey, survey);
  writeFileSync(files.mapping, mapping);
  const ownHeader = ['language', 'department', 'role', ...methods.map(({ code }) => `methods.${code}`)].join(',');
  const foreignHeader = ['Which department?', 'Which role?', ...methods.map(({ label }) => `Which methods? [${label}]`)].join(',');
  const size = { own: write(files.own, ownHeader, records.own, ownRecord), foreign: write(files.foreign, foreignHeader, records.foreign, foreignRecord) };
  return { ...files, size };
}
