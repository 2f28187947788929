import assert from 'node:assert/strict';
import { formatOfFile } from '../../../../src/core/exchange/fileFormat';
import { TERM_FORMATS } from '../../../../src/core/exchange/formats';

const REEF = 'reef = A bank of coral.';

/** Glossaries as they are in documents, each with its entries: line, names, and definition. */
const CASES: readonly (readonly [format: string, what: string, text: string, entries: readonly string[]])[] = [
	['md', 'tables', `# Reefs

| Term | Definition | Abbreviation |
|:-----|:----------:|---|
| **[reef](#reef)** | A bank of coral. ||
| World Reef Fund | Pays \\| [more](https://a.example), [here](./b.md) | WRF |

| Option | Default |
|--|--|
| --out | x |
`, [`5 ${REEF}`, '6 World Reef Fund, WRF = Pays | [more](https://a.example), here']],
	['md', 'definition lists', 'reef\n: A bank\n  of coral.\n\natoll {#atoll}\n\n:   A ring.\n\n:   Or a circle.\n', [`1 ${REEF}`, '5 atoll = A ring.\n\nOr a circle.']],
	['md', 'terms in bold', `- **reef**: A bank
  of coral.
- **World Reef Fund** (WRF) – pays
* __Atoll:__ a ring
* WRF: is not in bold
1. \`bank\` = sand

**Lagoon**
Water.

**Note that** this is a sentence.

\`\`\`
**code**: x
\`\`\`
`, [`1 ${REEF}`, '3 World Reef Fund, WRF = pays', '4 Atoll = a ring', '6 bank = sand', '8 Lagoon = Water.']],
	['md', 'headings, if there is nothing else', '# Glossary\n\nIntroduction.\n\n## R\n\n### reef\n\nA bank\nof coral.\n\nMore.\n', [`7 ${REEF}`]],
	['md', 'acronyms that are explained by what they stand for', '**WRF**: World Reef Fund\n\n**WFC** (World Fish Council): Meets.\n\n**WHO**: wine', ['1 World Reef Fund, WRF', '3 World Fish Council, WFC = Meets.', '5 WHO = wine']],
	['htm', 'definition lists', '<!-- <dl><dt>no<dd>no</dl> --><dl>\n<dt><dfn id="x">reef</dfn></dt>\n<dd><p>A bank of <b>coral</b>.</p></dd><dt>A &amp; B&#8211;C<dd>x<ul><li>y</ul></dl>', [`2 ${REEF}`, '3 A & B–C = x y']],
	['htm', 'tables', '<table><thead><tr><th>Term</th>\n<th><p>Definition</p></th></tr></thead><tr><td>reef<td>A bank<br>of coral.</table><script>"<td>"</script>', [`2 ${REEF}`]],
	['htm', 'terms in bold', '<p>See <b>this</b>: x</p><ul><li><strong>reef</strong>: A bank of coral.</li>\n<li><b>Atoll:</b> ring</li><li><b>All</b> of it</li></ul>', [`1 ${REEF}`, '2 Atoll = ring']],
	['adoc', 'labelled lists', '[glossary]\nreef:: A bank\nof coral.\n[[a]]atoll::\n  A *ring*.\n\n----\ncode:: x\n----\n', [`2 ${REEF}`, '4 atoll = A ring.']],
	['adoc', 'tables', '[cols="1,2",options="header"]\n|===\n|Term |Definition\n\n|reef\n|A bank\nof coral.\n\n|atoll |<<b,ring>>\n|===\n', [`5 ${REEF}`, '9 atoll = ring']],
	['rst', 'glossaries', '.. glossary::\n   :sorted:\n\n   reef\n      A bank of :term:`coral`.\n\n   atoll : noun\n      A ring.\n\n      Or more.\n\nReefs::\n\n   if a:\n      b\n', [`4 ${REEF}`, '7 atoll = A ring.\n\nOr more.']],
	['rst', 'tables', `.. list-table::
   :header-rows: 1

   * - Term
     - Definition
   * - reef
     - A bank
       of coral.

====  ==========
Term  Definition
====  ==========
bank  \`sand <https://a.example>\`_
====  ==========

+-------+------------+
| Term  | Definition |
+=======+============+
| atoll | A          |
|       | ring       |
+-------+------------+

.. csv-table::
   :header: "Term", "Definition"

   lagoon, "Water, inside"
`, [`6 ${REEF}`, '13 bank = sand', '19 atoll = A ring', '26 lagoon = Water, inside']],
	['txt', 'tables with tabs', 'Acronym\tMeaning\nWRF\tWorld Reef Fund\n', ['2 WRF, World Reef Fund']],
	['txt', 'lines with a separator', 'Glossary\n\nreef: A bank of coral.\n• atoll – a ring\nWRF - World Reef Fund\n', [`3 ${REEF}`, '4 atoll = a ring', '5 World Reef Fund, WRF']],
	['glossaries', 'description lists', '\\begin{description}\n\\item[reef] A \\emph{bank} of coral. % x\n\\item[WRF] World Reef Fund\n\\end{description}\n\\item[no] x', [`2 ${REEF}`, '3 World Reef Fund, WRF']],
];

describe('glossaries in documents', () => {
	const read = (name: string, text: string) => TERM_FORMATS.find(format => format.name === name)?.read?.(text, { language: 'en' }) ?? assert.fail();

	for (const [format, what, text, entries] of CASES) {
		it(`are read from ${format}: ${what}`, () => {
			const { base, problems } = read(format, text);
			assert.deepEqual(base.concepts.map(({ line, terms, definition: { en } }) =>
				`${line} ${terms.map(one => one.text).join(', ')}${en === undefined ? '' : ` = ${en}`}`), entries);
			assert.deepEqual(problems, []);
		});
	}

	for (const [format, text] of [
		['md', 'Text only.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n'], ['htm', '<p>Text</p>'], ['adoc', 'Text'], ['rst', 'Text\n====\n\nMore\n'],
		['txt', 'A letter.\nIt has: one.\nAnd more.\n'],
	] as const) {
		it(`are missed in ${format} without any`, () => assert.deepEqual(read(format, text).problems.map(({ code }) => code), ['noEntries']));
	}

	it('are known by the extension of the file', () =>
		assert.deepEqual(
			['a.md', 'a.htm', 'a.adoc', 'a.rst', 'a.txt', 'a.ods'].map(path => formatOfFile(path, () => '')),
			['md', 'htm', 'adoc', 'rst', 'txt', 'xlsx'],
		));
});
