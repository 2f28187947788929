import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { addToBibliography, type AddOptions } from '../../../../../src/core/citation/bibliography/addToBibliography';
import type { LibraryFormat } from '../../../../../src/core/citation/bibliography/file/format';
import type { BibliographyItem } from '../../../../../src/core/citation/bibliography/items/item';
import { libraryItemsInSteps } from '../../../../../src/core/citation/bibliography/readLibraryFile';
import { ownSourcesInSteps } from '../../../../../src/core/citation/ownSources';
import { complete } from '../../../../../src/core/steps/steps';
import { withEdits } from '../../../../../src/core/text/textEdit';

/** Returns the sources of a library file as they are added to a bibliography. */
function itemsOf(text: string, format: LibraryFormat): readonly BibliographyItem[] {
	const { items } = complete(libraryItemsInSteps(text, format));
	return complete(ownSourcesInSteps(items, { name: 'own', address: 'file:///own', text, format })).map(({ key, source, origin }) => ({
		key, csl: source.csl, ...(origin?.record && { record: origin.record }),
	}));
}

/** Returns a bibliography with an item, which it then has. */
function added(text: string, item: BibliographyItem | undefined, options: AddOptions): string {
	assert.ok(item);
	const result = addToBibliography(text, item, options);
	assert.equal(result.kind, 'add');
	const after = result.kind === 'add' ? withEdits(text, [result.edit]) : text;
	assert.deepEqual(addToBibliography(after, item, options), { kind: 'present', key: item.key }, after);
	return after;
}

const BIBLATEX: AddOptions = { format: 'bib', dialect: 'biblatex' };
const BIBTEX: AddOptions = { format: 'bib', dialect: 'bibtex' };

const WOOL = `@Book{wool:2019,
    Author    = {van den {B}erg, Ann and {The {W}ool Board}},
    Title     = "Wool in {G}hent",
    Subtitle  = {{A} History},  % of the city
    Date      = {2019},
    Month     = mar,
    File      = {:wool.pdf:PDF},
    Rating    = {5 stars},
    Abstract  = {About 3\\% wool.}
}`;

describe('a record of the user’s library', () => {
	it('is copied unchanged, with its own spaces, braces, comments and fields', () => {
		const [item] = itemsOf(`% Mine\n\n${WOOL}\n`, 'bib');
		assert.equal(added('', item, BIBLATEX), `${WOOL}\n`);
		assert.equal(added('@book{a,\n\ttitle = {A},\n}\n', item, BIBLATEX), `@book{a,\n\ttitle = {A},\n}\n\n${WOOL}\n`);
		assert.equal(added('@book{a,\r\n  title = {A},\r\n}\r\n', item, BIBLATEX), `@book{a,\n  title = {A},\n}\n\n${WOOL}\n`.replaceAll('\n', '\r\n'));
	});

	it('gets the key by which it is cited', () => {
		const [item] = itemsOf(WOOL.replace('wool:2019', 'wool#2019'), 'bib');
		assert.equal(added('', item, BIBLATEX), `${WOOL.replace('wool:2019', 'wool_2019')}\n`);
	});

	it('of BibTeX is copied into both dialects, and of biblatex only into its own', () => {
		const [bibtex] = itemsOf('@article{a,\n  title={A Title},\n  journal={J},\n  year=2001, month = jan\n}\n', 'bib');
		const [biblatex] = itemsOf('@article{a,\n  title={A Title},\n  journaltitle={J},\n  date={2001-01}, file={a.pdf}\n}\n', 'bib');
		for (const options of [BIBLATEX, BIBTEX]) {
			assert.equal(added('', bibtex, options), '@article{a,\n  title={A Title},\n  journal={J},\n  year=2001, month = jan\n}\n');
		}
		assert.match(added('', biblatex, BIBTEX), /^@article\{a,\n {2}title = \{A \{Title\}\},\n {2}journal = \{J\},[^@]*\n {2}file = \{a\.pdf\},\n\}\n$/);
	});

	for (const [what, record] of [
		['a macro', 'publisher = oup'],
		['a part that is a macro', 'publisher = "The " # oup'],
		['another entry', 'crossref = {other}'],
		['data elsewhere', 'xdata = {other}'],
		['data elsewhere in a name', 'editor = {xdata=other}'],
	] as const) {
		it(`is rewritten if it needs ${what}, and keeps the fields that are not converted`, () => {
			const file = `@string{oup = {Oxford}}\n@book{other,\n  publisher = {Oxford},\n}\n@book{wool,\n  title = {Wool},\n  ${record},\n  file = {wool.pdf},\n  note = {N},\n  rating = {5 {stars}},\n  owner = oup,\n}\n`;
			const item = itemsOf(file, 'bib').find(({ key }) => key === 'wool');
			const text = added('', item, BIBLATEX);
			assert.match(text, /^@book\{wool,\n {2}title = \{Wool\},\n[^@]*\n {2}file = \{wool\.pdf\},\n {2}rating = \{5 \{stars\}\},\n\}\n$/);
			assert.doesNotMatch(text, /\boup\b|other/);
		});
	}

	it('of CSL-JSON keeps the members that CSL does not know', () => {
		const record = { id: 'http://zotero.org/a', 'citation-key': 'wool', type: 'book', title: 'Wool', rating: 5, issued: { raw: 'spring 2001' }, tags: [{ tag: 'x' }] };
		const [item] = itemsOf(JSON.stringify([record]), 'cslJson');
		assert.deepEqual(JSON.parse(added('[]', item, { format: 'cslJson', dialect: 'biblatex' })), [{ ...record, id: 'wool' }]);
	});

	it('of Hayagriva is copied unchanged, unless it needs another', () => {
		const record = 'wool:\n    type: book\n    title:\n        value: Wool  # in Ghent\n        verbatim: true\n    rating: 5';
		const options: AddOptions = { format: 'hayagriva', dialect: 'biblatex' };
		const [item] = itemsOf(`# Mine\n${record}\n\n# End\n`, 'hayagriva');
		assert.equal(added('', item, options), `${record}\n`);
		assert.equal(added('a:\r\n  type: book\r\n  title: A\r\n', item, options), `a:\n  type: book\n  title: A\n\n${record}\n`.replaceAll('\n', '\r\n'));
		const aliased = itemsOf('a: &a\n  type: book\n  title: A\n  publisher: &p Oxford\nwool:\n  type: book\n  title: Wool\n  publisher: *p\n', 'hayagriva').at(-1);
		assert.doesNotMatch(aliased ? JSON.stringify(addToBibliography('', aliased, options)) : '', /\*p/);
	});

	it('is found again in the bibliography, whatever its fields', () => {
		const law = '@legislation{act,\n  title = {Small Things Act},\n  date = {2001},\n  number = {c 2},\n}\n@book{vol,\n  maintitle = {All of Wool},\n  mainsubtitle = {A Set},\n  title = {Volume Wool},\n  volume = {2},\n  date = {2002},\n}\n'
			+ '@jurisdiction{case,\n  title = {Case of Wool},\n  subtitle = {A v. B},\n  date = {2003},\n}\n@book{tex,\n  title = {The \\emph{W{\\\'o}ol}? {\\"U}ber \\& $x^2$ \\LaTeX},\n  shorttitle = {Wool},\n  year = 2004,\n}\n';
		for (const text of [law, readFileSync('test/fixtures/library/zotero.bib', 'utf8'), readFileSync('test/fixtures/report/report.bib', 'utf8')]) {
			const items = itemsOf(text, 'bib');
			assert.ok(items.length > 1);
			for (const item of items) {
				added('', item, BIBLATEX);
				added('@book{zz,\n  title = {Other},\n}\n', item, BIBTEX);
			}
		}
	});
});
