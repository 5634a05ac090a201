import { type TestGroup, type TestOption, publishedTable } from './tables.js';

/** Names that have broken charts elsewhere: property names, markup, expressions, quotes, controls, directions, length. */
export const hostileNames: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'Forskning (bl.a. klinisk)',
  'a.b[c]',
  "x'];alert(1)//",
  '"><script>alert(1)</script>',
  '</text></svg><script>alert(1)</script>',
  '<image href="/etc/hostname"/>',
  '&lt;already&gt; &amp; &#60;',
  ']]>',
  '${1+1} {{x}} %s',
  'a\u0000b\u0008c\u001bd\u007fe',
  'line\nbreak\ttab\rreturn',
  '\ud800 lone surrogate',
  '\u202edesrever',
  'שלום עולם مرحبا',
  '👩‍🔬 forskning 🧬',
  'Åäö ÅÄÖ é ü ø ñ ß ł',
  'ett\u00adlångt\u00adord\u00admed\u00admjuka\u00adbindestreck',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  `Institutionen för ${'molekylär medicin, kirurgi, rehabilitering och intensivvård samt '.repeat(5)}annat`,
  '123',
  '-',
  '..',
  'null',
  'true',
  '2025-01-01',
  '=1+1',
  'http://example.org/x?y=1&z=2',
];

const options: readonly TestOption[] = hostileNames.map((name, index) => ({ code: `o${String(index)}`, sv: name, en: name }));
const counts = options.map((_option, index) => (index % 7 === 3 ? null : 300 - index * 9));
const everyone: TestGroup = { name: null, base: 300, counts };

/** Thirty options with hostile names, some hidden. */
export const hostileShares = publishedTable({ options, groups: [everyone] });

/** Thirty hostile groups by thirty hostile options: hidden, small, zero, all. */
export const hostileSplit = publishedTable({
  options,
  by: 'department',
  groups: [
    everyone,
    ...hostileNames.map((name, index): TestGroup => {
      const base = index % 5 === 4 ? null : 10 + index * 3;
      return {
        name: { code: `g${String(index)}`, sv: name, en: name },
        base,
        counts: options.map((_option, column) => (base === null || (index + column) % 6 === 0 ? null : column % 3 === 0 ? base : column % 3 === 1 ? 0 : 5)),
      };
    }),
  ],
});
