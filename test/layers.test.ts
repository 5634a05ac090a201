/**
 * Who may import whom. The table is the architecture; the test also proves that it looked,
 * by finding planted violations and by counting what it read.
 */
import { existsSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { expect } from 'chai';
import ts from 'typescript';
import { projectRoot } from './support/projectRoot.js';

interface Rule {
  /** Other rooms of ours it may import; its own files always. */
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}

const analysis = ['analysis/survey', 'analysis/frame', 'analysis/stats', 'analysis/tables', 'analysis/disclosure', 'analysis/charts', 'analysis/findings', 'analysis/words', 'analysis/report', 'analysis/exchange', 'analysis/support'];
const doors = ['server/acts', ...analysis, 'server/store', 'server/frames', 'server/web', 'server/problems', 'server/access', 'server/config.ts', 'server/draw', 'server/mail', 'server/render', 'server/cache', 'views'];

const rules: Readonly<Record<string, Rule>> = {
  'analysis/stats': { rooms: [], packages: ['simple-statistics', '@stdlib/*'] },
  'analysis/survey': { rooms: [], packages: [] },
  'analysis/words': { rooms: [], packages: [] },
  'analysis/frame': { rooms: ['analysis/survey', 'analysis/stats'], packages: [] },
  'analysis/tables': { rooms: ['analysis/frame', 'analysis/survey', 'analysis/stats'], packages: [] },
  'analysis/disclosure': { rooms: ['analysis/tables', 'analysis/survey'], packages: [] },
  'analysis/charts': { rooms: ['analysis/disclosure', 'analysis/survey', 'analysis/words'], packages: ['vega-lite'] },
  'analysis/findings': { rooms: ['analysis/disclosure', 'analysis/survey', 'analysis/words'], packages: [] },
  'analysis/report': { rooms: ['analysis/disclosure', 'analysis/survey', 'analysis/words', 'analysis/findings', 'analysis/charts', 'analysis/exchange'], packages: [] },
  'analysis/support': { rooms: ['analysis/disclosure', 'analysis/survey', 'analysis/stats'], packages: [] },
  'analysis/exchange': { rooms: ['analysis/survey'], packages: ['papaparse', 'yaml', 'fflate', 'saxen'] },
  'server/problems': { rooms: analysis, packages: [] },
  'server/store': { rooms: [...analysis, 'server/problems', 'migrations'], packages: ['knex', 'pg'] },
  // who may do what, and how they are known; it knows no page
  'server/access': { rooms: ['server/store', 'server/problems', 'server/cache'], packages: ['openid-client'] },
  // messages in both languages, and the way out
  'server/mail': { rooms: ['server/store', 'server/problems', 'server/config.ts', ...analysis, 'views'], packages: ['nodemailer'] },
  'server/frames': { rooms: [...analysis, 'server/store', 'server/problems'], packages: [] },
  'server/draw': { rooms: ['analysis/charts', 'analysis/words'], packages: ['vega', 'vega-lite', 'vega-interpreter', '@resvg/resvg-js', 'fontkit', '@myriaddreamin/typst-ts-node-compiler', 'docx', 'saxen', 'fflate', 'pptxgenjs'] },
  'server/jobs': { rooms: [...analysis, 'server/store', 'server/problems', 'server/draw', 'server/mail'], packages: [] },
  'server/acts': { rooms: [...analysis, 'server/store', 'server/frames', 'server/draw', 'server/jobs', 'server/mail', 'server/access', 'server/problems', 'server/cache'], packages: [] },
  'server/web': { rooms: ['server/access', 'server/mail', 'server/problems', 'server/config.ts', 'server/store', 'server/draw', 'server/render', 'analysis/survey', 'analysis/words', 'views'], packages: ['express', '@fastify/busboy'] },
  // what a process keeps in memory for as long as there is room; it knows nothing of what that is
  'server/cache': { rooms: [], packages: [] },
  'server/render': { rooms: [], packages: ['handlebars'] },
  // an edition as a page, wherever it is read: it knows neither a database nor a request
  'server/report': { rooms: [...analysis, 'server/draw', 'server/problems', 'server/render', 'views'], packages: [] },
  'server/collect': { rooms: doors, packages: ['express'] },
  'server/lead': { rooms: [...doors, 'server/report'], packages: [] },
  'server/publish': { rooms: [...doors, 'server/report'], packages: ['express'] },
  'server/cli': { rooms: [...doors.filter((room) => room !== 'server/web'), 'server/jobs', 'server/report'], packages: [] },
  'server/config.ts': { rooms: ['server/problems', 'analysis/survey'], packages: [] },
  // the only place that puts the program together
  'server/main.ts': { rooms: ['server/start', 'server/cli', 'server/config.ts', 'server/problems', 'server/store'], packages: [] },
  'server/start': { rooms: [...doors, 'server/jobs', 'server/mail', 'server/collect', 'server/publish', 'server/lead'], packages: [] },
  migrations: { rooms: [], packages: ['knex'] },
  views: { rooms: [], packages: [] },
  data: { rooms: ['analysis/survey', 'analysis/exchange'], packages: [] },
};

const roomNames = Object.keys(rules);
const moduleFolders = ['analysis', 'server', 'migrations', 'views', 'data'];

function* sourcesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourcesUnder(path);
    else if (/\.ts$/.test(entry.name)) yield path;
  }
}

function roomOf(path: string): string | undefined {
  return roomNames.find((room) => path === room || path.startsWith(`${room}/`));
}

function packageOf(specifier: string): string {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function mayUse(rule: Rule, specifier: string): boolean {
  return rule.packages.some((allowed) => (allowed.endsWith('/*') ? specifier.startsWith(allowed.slice(0, -1)) : packageOf(specifier) === allowed));
}

function faultsOf(root: string, file: string): readonly string[] {
  const path = relative(root, file);
  const room = roomOf(path);
  if (room === undefined) return [`${path} is in no room of the architecture`];
  const rule = rules[room];
  if (rule === undefined) return [`${room} has no rule`];
  const faults: string[] = [];
  for (const { fileName: specifier } of ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles) {
    if (specifier.startsWith('.')) {
      const target = relative(root, join(dirname(file), specifier)).replace(/\.js$/, '.ts');
      const other = roomOf(target);
      if (other !== room && (other === undefined || !rule.rooms.includes(other))) faults.push(`${path} imports ${target}: ${room} may not`);
    } else if (specifier.startsWith('node:')) {
      if (path.startsWith('analysis/')) faults.push(`${path} imports ${specifier}: analysis knows nothing but values`);
    } else if (!mayUse(rule, specifier)) {
      faults.push(`${path} imports the package ${packageOf(specifier)}: ${room} may not`);
    }
  }
  return faults;
}

function check(root: string): { readonly read: number; readonly faults: readonly string[] } {
  const files = moduleFolders.filter((folder) => existsSync(join(root, folder))).flatMap((folder) => [...sourcesUnder(join(root, folder))]);
  return { read: files.length, faults: files.flatMap((file) => faultsOf(root, file)) };
}

describe('the rooms of the house', () => {
  it('import only what the architecture allows', () => {
    const { read, faults } = check(projectRoot);
    expect(faults).to.deep.equal([]);
    expect(read, 'the test must have looked at the sources').to.be.greaterThan(100);
  });

  const planted: readonly (readonly [string, string, string])[] = [
    ['a value import against the walk', 'analysis/stats/planted.ts', "import { x } from '../frame/columns.js';\nexport const y = x;\n"],
    ['a type-only import against the walk', 'analysis/tables/planted.ts', "import type { Published } from '../disclosure/published.js';\nexport type T = Published;\n"],
    ['a dynamic import', 'analysis/charts/planted.ts', "export const f = () => import('../findings/keyNumber.js');\n"],
    ['a file read in analysis', 'analysis/words/planted.ts', "import { readFileSync } from 'node:fs';\nexport const f = readFileSync;\n"],
    ['SQL outside the store', 'server/collect/planted.ts', "import knex from 'knex';\nexport const k = knex;\n"],
    ['a visit that calls another visit', 'server/publish/planted.ts', "export { pages } from '../collect/pages.js';\n"],
    ['a file outside every room', 'server/utils/planted.ts', 'export const x = 1;\n'],
  ];
  for (const [name, path, source] of planted) {
    it(`finds ${name}`, () => {
      const folder = mkdtempSync(join(tmpdir(), 'behov-layers-'));
      try {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), source);
        expect(check(folder).faults).to.have.length(1);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  }

  it('hold no room for leftovers', () => {
    const names = moduleFolders.flatMap((folder) => [...sourcesUnder(join(projectRoot, folder))]).map((file) => relative(projectRoot, file));
    expect(names.filter((name) => /(^|\/)(utils?|helpers?|common|services|manager|types)(\/|\.ts$)/i.test(name) && name !== 'server/web/services.ts')).to.deep.equal([]);
  });
});
