import type { Code, Question, Section, UnitList } from '../definition.js';
import type { Scope } from '../expression/scope.js';
import { present } from '../present.js';
import type { Building } from './building.js';
import { buildQuestion } from './buildQuestion.js';
import type { Checking } from './checking.js';
import type { RawDefinition, RawSection } from './definitionShape.js';
import { dependenciesOf, wayBack } from './dependencies.js';
import type { RawOptions } from './optionsReader.js';
import { readCondition } from './readCondition.js';
import { placeInWords } from './uniqueCodes.js';

export interface Asked {
  readonly sections: readonly Section[];
  /** Every question, null where it is broken. */
  readonly questions: ReadonlyMap<Code, Question | null>;
  /** Every question with where it is written. */
  readonly all: ReadonlyMap<Code, string>;
  readonly unitsOf: Scope['unitsOf'];
}

/** What a condition may speak of, by where it stands: the code there, and the questions it decides about. */
function scopesOf(sections: RawDefinition['sections'], known: Pick<Scope, 'earlier' | 'all' | 'unitsOf'>): (name: string, own: ReadonlySet<Code>) => Scope {
  const graph = dependenciesOf(sections);
  return (name, own) => ({
    ...known,
    circleThrough(question) {
      const way = wayBack(question, own, graph);
      return way && [name, ...(own.has(name) ? way : [...way, name])].join(' → ');
    },
  });
}

/** Sections and questions in order; each may only speak of what was built before it. */
export function buildSections(raw: RawDefinition, units: ReadonlyMap<Code, UnitList>, checking: Checking): Asked {
  const earlier = new Map<Code, Question | null>();
  const lists = new Map<string, RawOptions>((raw.lists ?? []).map(([name, list]) => [name.value, list]));
  const written = raw.sections.flatMap(({ questions }) => questions);
  const all = new Map(written.map(({ code }) => [code.value, placeInWords(code.at)]));
  const unitCodes = new Map([...units].map(([code, list]) => [code, new Set(list.units.map((unit) => unit.code))]));
  const unitsOf = (list: Code): ReadonlySet<Code> => unitCodes.get(list) ?? new Set();

  const scopeAt = scopesOf(raw.sections, { earlier, all, unitsOf });
  const buildingAt = (scope: Scope): Building => ({
    checking,
    lists,
    units,
    earlier,
    all,
    collected: raw.collected ?? 'here',
    condition: (condition) => readCondition(condition, scope, checking),
  });

  const buildSection = (section: RawSection): Section => {
    const code = section.code.value;
    const own = new Set(section.questions.map((question) => question.code.value));
    const showIf = readCondition(section.showIf, scopeAt(code, own), checking);
    const questions: Question[] = [];
    for (const question of section.questions) {
      const name = question.code.value;
      const building = buildingAt(scopeAt(name, new Set([name])));
      const built = question.kind === 'broken' ? null : buildQuestion(question, earlier.size + 1, code, building);
      // Of two with the same code, which is reported, the first is the one meant elsewhere.
      if (!earlier.has(name)) earlier.set(name, built);
      if (built !== null) questions.push(built);
    }
    return present({ code, title: section.title, intro: section.intro, showIf, questions });
  };
  return { sections: raw.sections.map(buildSection), questions: earlier, all, unitsOf };
}
