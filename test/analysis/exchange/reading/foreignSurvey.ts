/**
 * The answers of a survey as another system might export them, and the mapping that reads them. Written apart from the
 * reader, from docs/mapping.md alone.
 */
import type { Answers, Response, Status } from '../../../../analysis/survey/answers.js';
import type { Definition, GridQuestion, MultipleQuestion, Option, Question, RankingQuestion } from '../../../../analysis/survey/definition.js';
import { statusesOf, type Statuses } from '../../../../analysis/survey/statusOf.js';
import type { Seeded } from './seeded.js';

export const headerStyles = ['plain', 'coded', 'tool', 'form', 'two rows', 'three rows', 'unnamed', 'hostile'] as const;

export interface Style {
  readonly header: (typeof headerStyles)[number];
  readonly multiple: 'options' | 'delimited';
  readonly ranking: 'places' | 'ranks' | 'delimited';
  /** Whether a missing answer is written as a code, or as an empty cell where that says enough. */
  readonly missing: 'codes' | 'blank';
  readonly ticks: 'usual' | 'told';
  /** Between values in one cell. */
  readonly delimiter: string;
  readonly decimal: '.' | ',';
  /** Between thousands. */
  readonly thousands: string;
  /** A sheet stores numbers with a full stop. */
  readonly isSheet: boolean;
}

export interface Foreign {
  readonly rows: readonly (readonly string[])[];
  /** As mapping.yaml would say it. */
  readonly mapping: Readonly<Record<string, unknown>>;
}

/** One column: what stands over it, and what stands in it. */
interface Part {
  readonly label: string;
  readonly code: string;
  readonly cell: (response: Response, statuses: Statuses) => string;
}

const missingCodes = { not_shown: '-998', skipped: '-999', not_reached: '-77', not_asked: '-66' } as const;
const hostileNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '*', '{n}', '=1+1', '#1'];

const labelOf = (option: Option, seeded: Seeded) => seeded.pick([option.label.get('sv') ?? '', option.label.get('en') ?? '']);
/** As somebody might have typed or exported it. */
const mangled = (text: string, seeded: Seeded) => seeded.pick([text, text, ` ${text}`, `${text}\u00a0`, text.toUpperCase().toLowerCase() === text.toLowerCase() ? text.toUpperCase() : text, text.replace(/ /g, '  ')]);

class Writer {
  readonly #definition: Definition;
  readonly #style: Style;
  readonly #seeded: Seeded;
  readonly questions: Record<string, unknown> = {};
  readonly heads: string[][] = [];
  readonly cells: Part[] = [];

  constructor(definition: Definition, style: Style, seeded: Seeded) {
    this.#definition = definition;
    this.#style = style;
    this.#seeded = seeded;
  }

  /** A column of the system's own. (A record without any text would be a blank line.) */
  mark(name: string): void {
    const above = this.#style.header === 'two rows' ? [''] : this.#style.header === 'three rows' ? ['', ''] : [];
    this.heads.push([...above, name]);
    this.cells.push({ label: name, code: name, cell: () => 'somebody' });
  }

  write(question: Question): void {
    this.questions[question.code] = this.#source(question);
  }

  #missing(status: Status): string {
    return status === 'answered' || this.#style.missing === 'blank' ? '' : missingCodes[status];
  }

  /** Adds columns; how the mapping names each, and the pattern for all where the names have one. */
  #add(question: Question, parts: readonly Part[]): { readonly names: readonly string[]; readonly pattern: string | undefined } {
    const text = question.text.get('en') ?? '';
    const section = this.#definition.sections.find(({ code }) => code === question.section)?.title.get('en') ?? '';
    const isFirst = this.#definition.sections.some(({ questions }) => questions[0]?.code === question.code);
    const alone = parts.length === 1;
    const from = this.cells.length;
    const heads = parts.map(({ label, code }, i) => {
      switch (this.#style.header) {
        case 'plain':
          return [`${question.code.toUpperCase()}_${code === 'text' ? code : i + 1}`];
        case 'coded':
          return [`${question.code}.${code}`];
        case 'tool':
          return [`${question.code}[SQ00${i + 1}]. ${text}  [${label}]`];
        case 'form':
          return [`${text}\n[${label}]`];
        case 'two rows':
          return [i === 0 ? text : '', label];
        case 'three rows':
          return [isFirst && i === 0 ? section : '', i === 0 ? text : '', alone && code === 'value' ? '' : label];
        case 'unnamed':
          return [''];
        case 'hostile':
          return [hostileNames[from + i] ?? `${'very long '.repeat(40)}${from + i}`];
      }
    });
    this.heads.push(...heads);
    this.cells.push(...parts);
    const patterns = {
      plain: `${question.code}_{n}`,
      coded: `${question.code}.{code}`,
      tool: `${question.code}[*]. * [{label}]`,
      form: `${text} [{label}]`,
      'two rows': `${text} | {label}`,
      'three rows': `* | ${text} | {label}`,
      unnamed: undefined,
      hostile: undefined,
    } as const;
    const pattern = patterns[this.#style.header];
    const names = heads.map((head, i) => (this.#style.header === 'unnamed' ? `#${from + i + 1}` : this.#nameOf(head, section, text)));
    return { names, pattern };
  }

  #nameOf(head: readonly string[], section: string, text: string): string {
    if (this.#style.header === 'two rows') return `${text} | ${head[1] ?? ''}`;
    if (this.#style.header === 'three rows') return [section, text, head[2] ?? ''].filter((part) => part !== '').join(' | ');
    return head[0] ?? '';
  }

  #one(question: Question, cell: Part['cell'], code = 'value'): string {
    return this.#add(question, [{ label: code, code, cell }]).names[0] ?? '';
  }

  /** Columns of parts as the mapping names them: by pattern, or one by one. */
  #parts(question: Question, options: readonly Option[], cell: (option: Option, i: number) => Part['cell']): string | Record<string, string> {
    const { names, pattern } = this.#add(question, options.map((option, i) => ({ label: labelOf(option, this.#seeded), code: option.code, cell: cell(option, i) })));
    if (pattern !== undefined && this.#seeded.below(3) > 0) return pattern;
    return Object.fromEntries(options.map(({ code }, i) => [code, names[i] ?? '']));
  }

  #spelled(options: readonly Option[], code: string): string {
    const option = options.find((each) => each.code === code);
    if (option === undefined) throw new Error(`no option ${code}`);
    const value = option.value === undefined ? code : String(option.value);
    return mangled(this.#seeded.pick([code, `~${code}`, labelOf(option, this.#seeded), value, option.value === undefined ? code : `${value}.0`]), this.#seeded);
  }

  #values(options: readonly Option[]): Record<string, string[]> {
    return Object.fromEntries(options.map(({ code }) => [code, [`~${code}`]]));
  }

  #otherText(question: Question, options: readonly Option[]): Record<string, string> {
    if (!options.some(({ meaning }) => meaning === 'other')) return {};
    const column = this.#one(question, ({ answers }, statuses) => this.#besideText(answers, statuses, question.code), 'text');
    return { otherText: column };
  }

  #besideText(answers: Answers, statuses: Statuses, code: string): string {
    const answer = answers.get(code);
    if ((answer?.kind === 'single' || answer?.kind === 'multiple') && answer.other !== undefined) return answer.other;
    return this.#missing(statuses.of(code));
  }

  #source(question: Question): Record<string, unknown> {
    switch (question.kind) {
      case 'single': {
        const column = this.#one(question, ({ answers }, statuses) => {
          const answer = answers.get(question.code);
          return answer?.kind === 'single' ? this.#spelled(question.options, answer.code) : this.#missing(statuses.of(question.code));
        });
        return { column, values: this.#values(question.options), ...this.#otherText(question, question.options) };
      }
      case 'unit': {
        const units = this.#definition.units.get(question.list)?.units ?? [];
        const column = this.#one(question, ({ answers }, statuses) => {
          const answer = answers.get(question.code);
          const unit = units.find(({ code }) => answer?.kind === 'unit' && code === answer.code);
          if (unit === undefined) return this.#missing(statuses.of(question.code));
          return mangled(this.#seeded.pick([unit.code, unit.name.get('sv') ?? '', unit.name.get('en') ?? '', unit.formerNames[0] ?? unit.code]), this.#seeded);
        });
        return { column };
      }
      case 'multiple':
        return this.#style.multiple === 'options' ? this.#options(question) : this.#delimited(question);
      case 'grid':
        return this.#rows(question);
      case 'ranking':
        return this.#ranking(question);
      case 'number': {
        const column = this.#one(question, ({ answers }, statuses) => {
          const answer = answers.get(question.code);
          return answer?.kind === 'number' ? this.#number(answer.value) : this.#missing(statuses.of(question.code));
        });
        return { column, decimal: this.#style.decimal };
      }
      case 'text': {
        const which = this.#seeded.below(3);
        const { names } = this.#add(question, [0, 1, 2].map((i) => ({
          label: `line ${i}`,
          code: `line_${i}`,
          cell: ({ answers }, statuses) => {
            const answer = answers.get(question.code);
            return answer?.kind === 'text' && i === which ? answer.text : this.#missing(statuses.of(question.code));
          },
        })));
        return { columns: names };
      }
    }
  }

  #number(value: number): string {
    if (this.#style.isSheet) return this.#seeded.pick([String(value), value.toFixed(2)]);
    const [whole = '', fraction] = this.#seeded.pick([String(value), value.toFixed(2)]).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, this.#style.thousands);
    return fraction === undefined ? grouped : `${grouped}${this.#style.decimal}${fraction}`;
  }

  #options(question: MultipleQuestion): Record<string, unknown> {
    const told = this.#style.ticks === 'told';
    const options = this.#parts(question, question.options, (option) => ({ answers }, statuses) => {
      const answer = answers.get(question.code);
      const status = statuses.of(question.code);
      if (status !== 'answered' && !(status === 'skipped' && this.#seeded.below(2) === 0)) return this.#missing(status);
      const isChosen = answer?.kind === 'multiple' && answer.codes.includes(option.code);
      if (isChosen) return told ? this.#seeded.pick(['Mark', 'mark ']) : this.#seeded.pick(['1', '1.0', 'Yes', 'ja', 'TRUE', 'x', 'selected', option.code, labelOf(option, this.#seeded)]);
      return told ? this.#seeded.pick(['–', '']) : this.#seeded.pick(['0', '0.0', 'No', 'nej', 'False', 'Not selected', '']);
    });
    return { options, ...(told ? { ticked: ['Mark'], unticked: ['–'] } : {}), ...this.#otherText(question, question.options) };
  }

  #delimited(question: MultipleQuestion): Record<string, unknown> {
    const { delimiter } = this.#style;
    const column = this.#one(question, ({ answers }, statuses) => {
      const answer = answers.get(question.code);
      if (answer?.kind !== 'multiple') return this.#missing(statuses.of(question.code));
      const spelled = answer.codes.map((code) => this.#spelled(question.options, code));
      if (this.#seeded.below(2) === 0) spelled.reverse();
      return spelled.join(this.#seeded.pick([delimiter, `${delimiter} `])) + this.#seeded.pick(['', delimiter]);
    });
    return { column, delimiter, values: this.#values(question.options), ...this.#otherText(question, question.options) };
  }

  #rows(question: GridQuestion): Record<string, unknown> {
    const rows = this.#parts(question, question.rows, (row) => ({ answers }, statuses) => {
      const answer = answers.get(question.code);
      const step = answer?.kind === 'grid' ? answer.rows.get(row.code) : undefined;
      return step === undefined ? this.#missing(statuses.ofPart(question.code, row.code)) : this.#spelled(question.scale, step);
    });
    return { rows, values: this.#values(question.scale) };
  }

  #ranking(question: RankingQuestion): Record<string, unknown> {
    const orderIn = ({ answers }: Response) => {
      const answer = answers.get(question.code);
      return answer?.kind === 'ranking' ? answer.order : undefined;
    };
    const { delimiter, ranking } = this.#style;
    if (ranking === 'ranks') {
      const ranks = this.#parts(question, question.options, (option) => (response, statuses) => {
        const order = orderIn(response);
        if (order === undefined) return this.#missing(statuses.of(question.code));
        return order.includes(option.code) ? this.#seeded.pick([String(order.indexOf(option.code) + 1), `${order.indexOf(option.code) + 1}.0`]) : this.#missing('skipped');
      });
      return { ranks };
    }
    if (ranking === 'delimited') {
      const column = this.#one(question, (response, statuses) => orderIn(response)?.map((code) => this.#spelled(question.options, code)).join(delimiter) ?? this.#missing(statuses.of(question.code)));
      return { column, delimiter, values: this.#values(question.options) };
    }
    const { names } = this.#add(question, Array.from({ length: question.places }, (_, place) => ({
      label: `place ${place + 1}`,
      code: `place_${place + 1}`,
      cell: (response: Response, statuses: Statuses) => {
        const order = orderIn(response);
        const code = order?.[place];
        if (order === undefined) return this.#missing(statuses.of(question.code));
        return code === undefined ? this.#missing('skipped') : this.#spelled(question.options, code);
      },
    })));
    return { places: names, values: this.#values(question.options) };
  }
}

/** Writes answers in a style, with a mapping that says so. */
export function foreignSurvey(definition: Definition, responses: readonly Response[], style: Style, seeded: Seeded): Foreign {
  const writer = new Writer(definition, style, seeded);
  writer.mark('id');
  for (const question of definition.questions.values()) writer.write(question);
  writer.mark('end');
  const headerRows = style.header === 'two rows' ? 2 : style.header === 'three rows' ? 3 : 1;
  const heads = Array.from({ length: headerRows }, (_, row) => writer.heads.map((head) => head[row] ?? ''));
  const records = responses.map((response) => {
    const statuses = statusesOf(definition, response);
    return writer.cells.map(({ cell }) => cell(response, statuses));
  });
  const missing = style.missing === 'codes' ? { missing: Object.fromEntries(Object.entries(missingCodes).map(([reason, code]) => [reason, [code]])) } : {};
  return { rows: [...heads, ...records], mapping: { behov: 1, survey: definition.survey, ...missing, questions: writer.questions } };
}
