/** README and CONTRIBUTING must stay true: what they name exists, and every room is on the map. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectRoot } from './support/projectRoot.js';

const read = (name: string): string => readFileSync(join(projectRoot, name), 'utf8');

/** `a/b.ts`-like words in backticks and link targets that point into the tree. */
function pathsIn(text: string): readonly string[] {
  const quoted = [...text.matchAll(/`((?:analysis|server|views|migrations|data|test|docs|build|bin)(?:\/[\w.-]+)*\/?)`/g)];
  const linked = [...text.matchAll(/\]\(((?!https?:)[^)#]+)\)/g)];
  return [...quoted, ...linked].flatMap((match) => (match[1] === undefined ? [] : [match[1]]));
}

describe('the documents', () => {
  for (const name of ['README.md', 'CONTRIBUTING.md']) {
    it(`${name} names only files and folders that are there`, () => {
      const paths = pathsIn(read(name));
      expect(paths.length).to.be.greaterThan(4);
      expect(paths.filter((path) => !existsSync(join(projectRoot, path)))).to.deep.equal([]);
    });

    it(`${name} names only scripts that package.json has`, () => {
      const scripts = new Set(Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts));
      const named = [...read(name).matchAll(/`npm (?:run )?([\w:]+)|^npm install && npm (\w+)/gm)].map((match) => match[1] ?? match[2] ?? '');
      expect(named.filter((script) => script !== 'install' && !scripts.has(script))).to.deep.equal([]);
    });
  }

  it('put every room on the map', () => {
    const map = read('CONTRIBUTING.md');
    const rooms = ['analysis', 'server'].flatMap((top) =>
      readdirSync(join(projectRoot, top), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => `${top}/${entry.name}`),
    );
    expect(rooms.length).to.be.greaterThan(15);
    expect(rooms.filter((room) => !map.includes(`\`${room}\``))).to.deep.equal([]);
  });

  it('give the two commands that .ci/run and the user type', () => {
    expect(read('README.md')).to.include('npm install && npm start').and.to.include('npm install && npm test');
    expect(read('.ci/run')).to.match(/^npm install && npm test\b/m);
  });

  it('record decisions with context, decision and consequences, under a page', () => {
    const folder = join(projectRoot, 'docs', 'decisions');
    const records = readdirSync(folder).filter((name) => name.endsWith('.md'));
    expect(records.length).to.be.greaterThan(2);
    for (const name of records) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(name).to.match(/^\d{4}-[a-z0-9-]+\.md$/);
      expect(text, name).to.match(/\*\*Context\.?\*\*|^## Context/m).and.to.match(/\*\*Decision\.?\*\*|^## Decision/m).and.to.match(/\*\*Consequences\.?\*\*|^## Consequences/m);
      expect(text.length, `${name} is longer than a page`).to.be.lessThan(4500);
    }
  });
});
