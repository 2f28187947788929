import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeAt } from '../../../../src/core/authoring/describe';
import { foldingRangesInSteps } from '../../../../src/core/authoring/foldingRanges';
import { linksInSteps } from '../../../../src/core/authoring/links';
import { outlineOf } from '../../../../src/core/authoring/outline/outline';
import { fileSymbolsInSteps, type FileSymbol } from '../../../../src/core/authoring/symbols';
import { complete } from '../../../../src/core/steps/steps';
import { runs, SEED } from '../../../support/core/budget';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { SCHEMA, START, typed } from './support';

const PIECE = fc.constantFrom('entries:', 'sources:', 'x:', '\n', '  ', '- ', '{', '}', '[', ']', '"', '\'', 'facts:', ':', '# a', '|', '\r\n');
const TEXT = fc.array(PIECE, { maxLength: 30 }).map(pieces => pieces.join(''));

function symbols(text: string): readonly FileSymbol[] {
	return complete(fileSymbolsInSteps(outlineOf(text)));
}

describe('the symbols of a dossier file', () => {
	it('are its parts, sources and entries with their names, and what these consist of', () => {
		const found = symbols(SMALL_YAML);
		assert.deepEqual(
			found.map(({ title }) => title),
			['format', 'id', 'title', 'language', 'version', 'licence', 'release', 'overview', 'sources', 'entries'],
		);
		const entries = found.at(-1)?.children ?? [];
		assert.deepEqual(
			entries.slice(0, 2).map(({ kind, title, detail }) => [kind, title, detail]),
			[
				['entry', 'charter', 'Charter of Small Things'],
				['entry', 'fund', 'Small Fund'],
			],
		);
		assert.deepEqual(
			entries[0]?.children.map(({ title }) => title),
			['kind', 'labels', 'gloss', 'definition', 'facts', 'departures', 'cite'],
		);
		assert.deepEqual(
			entries[0]?.children[4]?.children.map(({ title, detail }) => [title, detail]),
			[
				['adopted', '2000-11-15'],
				['parties', ''],
			],
		);
		assert.deepEqual(
			found.at(-2)?.children.map(({ title, detail }) => [title, detail]),
			[
				['notice', 'Notice'],
				['charter', 'Small Charter'],
			],
		);
	});

	it('are found in JSON and in a text that is being typed', () => {
		assert.deepEqual(
			symbols('{"sources": {"a": {"shortName": "A"}}, "entries": {}}')[0]?.children.map(({ title, detail }) => [title, detail]),
			[['a', 'A']],
		);
		assert.deepEqual(
			symbols('entries:\n  a:\n    kind: "x\n  b:\n')
				.at(-1)
				?.children.map(({ title }) => title),
			['a', 'b'],
		);
	});

	it('contain their names and each other, as VS Code requires', () => {
		const check = ({ start, end, name, children }: FileSymbol): void => {
			assert.ok(start <= name.start && name.end <= end);
			children.forEach(child => {
				assert.ok(start <= child.start && child.end <= end);
				check(child);
			});
		};
		symbols(SMALL_YAML).forEach(check);
		fc.assert(fc.property(TEXT, text => symbols(text).forEach(check)), { seed: SEED, numRuns: runs(100) });
	});
});

describe('the folding of a dossier file', () => {
	it('is that of its parts, entries, members and comments', () => {
		const text =
			'# a\n# b\nformat: 1\nsources:\n  a:\n    csl: { type: x,\n      title: y }\nentries:\n  # one\n  b:\n    gloss:\n      en: |\n        x\n\n        y\n  c: {}\n';
		const folds = complete(foldingRangesInSteps(outlineOf(text)))
			.map(({ from, to, isComment }) => `${from}-${to}${isComment ? ' comment' : ''}`)
			.sort();
		assert.deepEqual(folds, ['0-1 comment', '10-14', '11-14', '3-6', '4-6', '5-6', '7-15', '9-14']);
	});

	it('is inside the file, whatever that contains', () => {
		fc.assert(fc.property(TEXT, text => {
			const lines = text.split('\n').length;
			complete(foldingRangesInSteps(outlineOf(text))).forEach(({ from, to }) => assert.ok(from >= 0 && from < to && to < lines));
		}), { seed: SEED, numRuns: runs(100) });
	});
});

describe('the links of a dossier file', () => {
	it('are those of DOIs and of UN document symbols', () => {
		const text = START.replace('title: Charter }', 'title: Charter, DOI: 10.1000/182, number: A/RES/55/25 }').replace(
			'gloss: { en: a treaty }',
			'gloss: { en: a treaty }\n    facts: [{ property: symbol, identifier: "A/RES/55/25" }, { property: number, identifier: A/RES/55/25 }]',
		);
		const links = complete(linksInSteps(outlineOf(text)));
		assert.deepEqual(
			links.map(({ start, end }) => text.slice(start, end)),
			['10.1000/182', 'A/RES/55/25', 'A/RES/55/25'],
		);
		assert.deepEqual(
			links.map(({ address }) => address),
			['https://doi.org/10.1000/182', 'https://undocs.org/A/RES/55/25', 'https://undocs.org/A/RES/55/25'],
		);
	});

	it('leave out what cannot be an address: half a character', () => {
		for (const doi of ['10.1000/\uD83D', '10.1000/\uDC00x', '10.1000/\uD83D\uDE00']) {
			const text = START.replace('title: Charter }', `title: Charter, DOI: "${doi}" }`);
			const links = complete(linksInSteps(outlineOf(text)));
			assert.deepEqual(links.map(({ address }) => address), doi.endsWith('\uD83D\uDE00') ? ['https://doi.org/10.1000/%F0%9F%98%80'] : []);
		}
	});
});

describe('what is at the cursor of a dossier file', () => {
	const described = (text: string) => {
		const { outline, offset } = typed(text);
		return describeAt(outline, offset, SCHEMA);
	};

	it('is described as the schema does', () => {
		assert.deepEqual(
			[described(START.replace('rele¦', 'rele').replace('release:', 're¦lease:'))].map(one => [
				one?.text,
				one?.description,
				one?.isRequired,
			]),
			[['release', 'The source that the dossier is about.', true]],
		);
		assert.equal(described(START.replace('kind: fund', 'ki¦nd: fund'))?.values.length, 8);
		assert.equal(
			described(START.replace('gloss: { en: a fund', 'gl¦oss: { en: a fund'))?.description,
			'A few words that say what the entry is, without a full stop.',
		);
	});

	it('has an example, if its value has parts', () => {
		assert.equal(
			described(START.replace('overview:', 'over¦view:'))?.example,
			"overview:\n  - text: { en: '…' }\n    evidence: [{ source: … }]",
		);
		assert.equal(described(START.replace('gloss: { en: a fund', 'gl¦oss: { en: a fund'))?.example, "gloss: { en: '…' }");
		assert.deepEqual(
			[
				START.replace('kind: fund', 'ki¦nd: fund'),
				START.replace('  fund:', '  fu¦nd:'),
				START.replace('kind: fund', 'kind: fu¦nd'),
			].map(text => described(text)?.example),
			[undefined, undefined, undefined],
		);
	});

	it('is a reference, if it is the key of a source or entry', () => {
		assert.deepEqual(
			[described(START.replace('release: notice', 'release: not¦ice'))?.use].map(use => [use?.part, use?.key]),
			[['sources', 'notice']],
		);
		assert.equal(described(START.replace('id: small', 'id: sm¦all'))?.use, undefined);
	});

	it('is nothing in a comment or between lines', () => {
		assert.equal(described(`${START}\n# a ¦\n`), undefined);
		assert.equal(described(`${START}\n¦`), undefined);
		assert.equal(described('¦'), undefined);
	});
});
