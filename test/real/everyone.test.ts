import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { releasePublic } from '../../analysis/disclosure/releasePublic.js';
import { withheldBeside } from '../../analysis/disclosure/withheldBeside.js';
import type { Columns } from '../../analysis/frame/columns.js';
import type { BaseRule, Code, Definition } from '../../analysis/survey/definition.js';
import { demandTable } from '../../analysis/tables/demandTable.js';
import { editionTables } from '../../server/acts/editionTables.js';
import { readAnswers } from '../../server/acts/readAnswers.js';
import { expectEverybody, expectGroupsAddUp, expectSameCells } from '../support/everyoneCounted.js';
import { needsRealSurveys } from '../support/needsRealSurveys.js';
import { projectRoot, sharedFolder } from '../support/projectRoot.js';
import { readFiguresFile } from './figuresFile.js';

const shared = sharedFolder();
const here = join(projectRoot, 'test', 'real');
const surveys = readdirSync(here, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const rules: readonly BaseRule[] = ['answered', 'shown', 'eligible', 'selections', 'all'];

function read(name: string) {
  const folder = join(here, name);
  const { answers } = readFiguresFile(join(folder, 'figures.yaml'));
  return readAnswers({ survey: join(folder, 'survey.yaml'), mapping: join(folder, 'mapping.yaml'), responses: join(shared ?? '', 'data', name, answers) }, { progress: () => undefined });
}

/** Each question alone, and the first few by every background question. */
function splitsOf({ questions, background }: Definition): readonly (readonly [Code, Code | undefined])[] {
  const codes = [...questions.keys()];
  const split = codes.slice(0, 12).flatMap((question) => background.filter((by) => by !== question).map((by) => [question, by] as const));
  return [...codes.map((question) => [question, undefined] as const), ...split];
}

function expectEverybodyIn(columns: Columns): number {
  let tables = 0;
  for (const [question, by] of splitsOf(columns.definition)) {
    for (const baseRule of rules) {
      const table = demandTable(columns, { question, baseRule, ...(by === undefined ? {} : { by }) });
      expectEverybody(table, columns.n);
      if (by !== undefined) expectGroupsAddUp(table);
      tables += 1;
    }
  }
  return tables;
}

describe('every respondent of a real survey', function () {
  this.timeout(60_000);
  before(needsRealSurveys);

  for (const name of surveys) {
    it(`${name}: is in one cell or one kind of missing, and what is released shows each cell as it was or hides it`, async () => {
      const { columns, definition, restsOn } = await read(name);
      expect(expectEverybodyIn(columns)).to.be.greaterThan(40);
      const { questions } = editionTables(columns, definition, { indicators: [], bases: new Map(), restsOn });
      const released = releasePublic(questions, definition);
      questions.forEach((table, t) => {
        const after = released[t];
        if (after === undefined) throw new Error('a table was lost');
        expectSameCells(table, after);
      });
      const kept = withheldBeside(definition, restsOn).withheld;
      expect(released.filter(({ question, by }) => by.length === 0 && kept.has(question))).to.deep.equal([]);
    });
  }
});
