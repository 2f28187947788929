import assert from 'node:assert/strict';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { exportItems, type ExportFormat } from '../../src/core/citation/bibliography/exportItems';
import type { BibliographyItem } from '../../src/core/citation/bibliography/items/item';
import { dateOf } from '../../src/core/csl/cslDate';
import { namesOf, particlesOf, type CslName } from '../../src/core/csl/cslName';
import { textOf } from '../../src/core/csl/cslText';
import { plainTextOf } from '../../src/core/csl/richText';
import { printEdtf } from '../../src/core/date/edtf';
import type { CslItem } from '../../src/core/dossier/model';
import { bundledItems, SAMPLES } from './support/items';
import { itWith, run, withFile, type ProgramResult } from './support/program';

/** The values that a reader must find. */
interface Found {
	readonly key: string;
	readonly title: string;
	readonly names: readonly string[];
	readonly date: string;
	readonly url: string;
	readonly number: string;
}

/** Fields that a reader ignores although they are written: known limitations of the reader, not of the file. */
type IgnoredFields = (item: BibliographyItem) => Partial<Found>;

const ITEMS = [...SAMPLES, ...bundledItems()];

/** In .bib files and RIS, the authority is the author if there is no other. */
function expected({ key, csl }: BibliographyItem, ignored: IgnoredFields): Found {
	const names = [...namesOf(csl, 'author'), ...namesOf(csl, 'authority')];
	const date = dateOf(csl, 'issued');
	return {
		key, title: titleOf(csl), names: names.map(nameOf), date: date ? printEdtf(date) : '', url: address(textOf(csl, 'URL')),
		number: textOf(csl, 'number'), ...ignored({ key, csl }),
	};
}

function found(csl: CslItem): Found {
	const date = dateOf(csl, 'issued');
	return {
		key: textOf(csl, 'id'), title: titleOf(csl), names: namesOf(csl, 'author').map(nameOf), date: date ? printEdtf(date) : '',
		url: address(textOf(csl, 'URL')), number: textOf(csl, 'number'),
	};
}

/** Returns a title after pandoc's changes to any title: typographic quotation marks, and a capital after a colon or full stop. */
function titleOf(csl: CslItem): string {
	return plainTextOf(csl.title ?? '').replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/[:.] \p{L}/gu, start => start.toLowerCase());
}

function nameOf(name: CslName): string {
	return name.literal ?? [particlesOf(name), name.family].filter(part => part !== undefined).join(' ');
}

/** Returns a URL without percent signs, which readers add and remove. */
function address(url: string): string {
	const decoded = decodeURIComponent(url);
	return decoded === url ? url : address(decoded);
}

/** BibTeX and RIS cannot express approximate dates, and citation-js does not read them from biblatex. The export reports it. */
function withoutApproximation({ csl }: BibliographyItem): Partial<Found> {
	const date = dateOf(csl, 'issued');
	return date?.circa ? { date: printEdtf({ ...date, circa: false }) } : {};
}

function compare(records: readonly CslItem[], ignored: IgnoredFields): void {
	const byKey = (a: Found, b: Found) => (a.key < b.key ? -1 : 1);
	assert.deepEqual(records.map(record => {
		const read = found(record);
		const item = ITEMS.find(({ key }) => key === read.key);
		return item ? { ...read, ...ignored(item) } : read;
	}).sort(byKey), ITEMS.map(item => expected(item, ignored)).sort(byKey));
}

function write(format: ExportFormat): string {
	return exportItems(ITEMS, format).text;
}

describe('citation-js', () => {
	const read = (format: ExportFormat) => plugins.input.chain(write(format), { generateGraph: false }) as unknown as CslItem[];
	it('reads the same records from biblatex', () =>
		compare(read('biblatex'), item => ({
			...withoutApproximation(item),
			...(item.csl.type === 'report' || item.csl.type === 'legislation' ? {} : { number: '' }),
		})));
	it('reads the same records from BibTeX, except that numbers are only those of reports', () =>
		compare(read('bibtex'), item => ({ ...withoutApproximation(item), ...(item.csl.type === 'report' ? {} : { number: '' }) })));
	it('reads the same records from RIS, except for authors and days of news', () =>
		compare(read('ris'), ({ key, csl }) => ({
			...withoutApproximation({ key, csl }),
			...(csl.type === 'webpage' || csl.type === 'treaty' || csl['issued'] === undefined ? { number: '' } : {}),
			...(csl.type.startsWith('article') ? { names: [], date: '' } : {}),
			...(['legislation', 'treaty', 'bill'].includes(csl.type) ? { names: [] } : {}),
		})));
});

describe('pandoc', () => {
	const results = new Map<ExportFormat, ProgramResult>();
	const read = (format: ExportFormat, name: string) => {
		const result = results.get(format) ?? run('pandoc', ['-f', name, '-t', 'csljson'], write(format));
		results.set(format, result);
		assert.equal(result.status, 0, result.complaints);
		assert.equal(result.complaints, '');
		return JSON.parse(result.output) as CslItem[];
	};
	itWith('pandoc', 'reads the same records from biblatex', () => compare(read('biblatex', 'biblatex'), () => ({})));
	itWith('pandoc', 'reads the same records from BibTeX', () => compare(read('bibtex', 'bibtex'), withoutApproximation));
	itWith('pandoc', 'reads the same records from CSL-JSON', () => {
		const records = read('cslJson', 'csljson');
		assert.deepEqual(records.map(found).map(({ key }) => key), ITEMS.map(({ key }) => key));
		assert.deepEqual(records.map(record => [record.type, titleOf(record)]), ITEMS.map(({ csl }) => [csl.type, titleOf(csl)]));
	});
	itWith('pandoc', 'reads keys, titles, names and years from RIS', () => compare(read('ris', 'ris'), () => ({ date: '', number: '' })));
	itWith('pandoc', 'reads the container of a record, whatever its type, from biblatex and BibTeX', () => {
		const appeared = new Map(ITEMS.map(({ key, csl }) => [key, csl['container-title']]));
		for (const format of ['biblatex', 'bibtex'] as const) {
			const records = read(format, format).filter(({ id }) => appeared.get(textOf({ type: '', id }, 'id')) !== undefined);
			assert.ok(records.length > 5);
			assert.deepEqual(
				records.map(record => letters(plainTextOf(textOf(record, 'container-title')).toLowerCase())),
				records.map(({ id }) => letters(String(appeared.get(String(id))).toLowerCase())),
			);
		}
	});
	itWith('pandoc', 'keeps the types of treaties, legislation, reports and web pages in biblatex', () => {
		const types = new Map(read('biblatex', 'biblatex').map(({ id, type }) => [id, type]));
		for (const { key, csl } of ITEMS.filter(item =>
			['treaty', 'legislation', 'report', 'webpage', 'book', 'article-newspaper'].includes(item.csl.type),
		)) {
			assert.equal(types.get(key), csl.type, key);
		}
	});
});

describe('bibutils', () => {
	const xml = (program: string, format: ExportFormat) =>
		withFile('a', write(format), file => {
			const { output, status } = run(program, [file]);
			assert.equal(status, 0);
			return output.split('<mods ').slice(1);
		});
	const value = (record: string, tag: string) =>
		new RegExp(`<${tag}(?: [^>]*)?>([^<]*)<`)
			.exec(record)?.[1]
			?.replaceAll('&amp;', '&')
			.replaceAll('&quot;', '"')
			.replaceAll('&apos;', "'") ?? '';
	for (const [program, format] of [
		['bib2xml', 'bibtex'],
		['ris2xml', 'ris'],
	] as const) {
		itWith(program, `reads keys, titles, dates and addresses with ${program}`, () => {
			const read = xml(program, format).map(record => [
				/ID="([^"]*)"/.exec(record)?.[1],
				letters(`${value(record, 'title')} ${value(record, 'subTitle')}`),
				value(record, 'dateIssued'),
				address(value(record, 'url')),
			]);
			assert.deepEqual(read, ITEMS.map(({ key, csl }) => {
				const { date } = expected({ key, csl }, withoutApproximation);
				return [key, letters(csl.title ?? ''), date, address(textOf(csl, 'URL'))];
			}));
		});
	}
	itWith('bib2xml', 'does not parse institutions as persons', () => {
		const persons = ITEMS.filter(({ csl }) => namesOf(csl, 'author').some(({ family }) => family !== undefined)).map(({ key }) => key);
		const read = xml('bib2xml', 'bibtex')
			.filter(record => record.includes('type="personal"'))
			.map(record => /ID="([^"]*)"/.exec(record)?.[1]);
		assert.deepEqual(read, persons);
	});
});

/** Returns the letters and digits of a title: bibutils splits titles at colons and question marks. */
function letters(title: string): string {
	return title.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
