import assert from 'node:assert/strict';
import type { Library } from '../../../../src/core/library/library';
import { mergeDossiers } from '../../../../src/core/library/merge';
import { listOf, withList, type ListedText } from '../../../support/core/abbreviation/abbreviatedText';
import { libraryOfLabels } from '../../../support/core/dossiers/libraryOfLabels';

const acronym = (entry: string, text: string, language = 'en') => ({
	entry,
	text,
	language,
	role: 'acronym' as const,
	case: 'exact' as const,
});
const library = libraryOfLabels([
	{ entry: 'untoc', text: 'United Nations Convention against Transnational Organized Crime' },
	{ entry: 'untoc', text: 'Palermo Convention', role: 'variant' },
	acronym('untoc', 'UNTOC'),
	{ entry: 'untoc', text: 'Convention des Nations Unies contre la criminalité transnationale organisée', language: 'fr' },
	{ entry: 'unodc', text: 'United Nations Office on Drugs and Crime' },
	acronym('unodc', 'UNODC'),
	{ entry: 'unodc', text: 'Office des Nations Unies contre la drogue et le crime', language: 'fr' },
	acronym('unodc', 'ONUDC', 'fr'),
	{ entry: 'party', text: 'party' },
	{ entry: 'short', text: 'CITES', case: 'exact' },
	{ entry: 'one', text: 'Container Control Programme', kind: 'programme' }, { ...acronym('one', 'CCP'), ambiguous: true },
	{ entry: 'two', text: 'Coordinated Compliance Plan', kind: 'programme' }, { ...acronym('two', 'CCP'), ambiguous: true },
]);

/** The rows of the list, such as `UNTOC = United Nations…`, in Markdown unless said otherwise. */
function rows(text: string, options: Partial<ListedText> = {}, languageId = 'markdown'): readonly string[] {
	const { lines } = listOf(languageId, text, { library, ...options });
	return lines.flatMap(line => /^\| (.+) \| (.+) \|$/.exec(line)?.slice(1).join(' = ') ?? []).filter(row => !/^(?:---|Abb?r)/.test(row));
}
const UNTOC = 'UNTOC = United Nations Convention against Transnational Organized Crime';
const UNODC = 'UNODC = United Nations Office on Drugs and Crime';

describe('the abbreviations that a document uses', () => {
	it('are the acronyms of entries, also in the plural, with a genitive and in compounds; full names, and code, are not', () => {
		assert.deepEqual(rows('UNODC’s report on the UNTOC.\n\nThe Container Control Programme, `CCP`, http://UNX/.\n'), [UNODC, UNTOC]);
		assert.deepEqual(rows('The Small Unit (SU) works.\n\nTwo SU-led SUs.\n'), ['SU = Small Unit']);
	});

	it('are those that the document introduces itself, without those that are only declared or in a list of its own', () => {
		const text =
			'The medium-sized projects (MSPs) and the Global Sand Fund (GSF).\n\n*[XQ]: Extra Quality\n*[YQ]: Yearly Quality\n\nOnly YQ is used.\n\nAbbreviations:\n\n- ZQ: Zero Quality\n';
		assert.deepEqual(rows(text), ['GSF = Global Sand Fund', 'MSP = medium-sized projects', 'YQ = Yearly Quality']);
	});

	it('have names in the language of the document, whatever the language of the acronym', () => {
		assert.deepEqual(rows('L’ONUDC et la UNTOC.\n', { language: 'fr' }), [
			'ONUDC = Office des Nations Unies contre la drogue et le crime',
			'UNTOC = Convention des Nations Unies contre la criminalité transnationale organisée',
		]);
		assert.deepEqual(rows('The ONUDC.\n'), ['ONUDC = United Nations Office on Drugs and Crime']);
	});

	it('have the official name if the document introduces them by another name, or a misspelt one', () => {
		assert.deepEqual(rows('The Palermo Convention (UNTOC).\n'), [UNTOC]);
		assert.deepEqual(rows('The United Nations Convention against Transational Organized Crime (UNTOC).\n'), [UNTOC]);
	});

	it('have the meaning that the document gives them, if it is another', () => {
		assert.deepEqual(rows('The Union of Natural Tourism Operators of Crete (UNTOC) met. UNTOC is small.\n'), [
			'UNTOC = Union of Natural Tourism Operators of Crete',
		]);
	});

	it('leave out names that are acronyms themselves', () => {
		assert.deepEqual(rows('The CITES and the UNTOC.\n'), [UNTOC]);
	});

	it('are for confirmation if an acronym has several meanings, unless the document says which', () => {
		const { lines, unconfirmed } = listOf('markdown', 'The CCP met.\n', { library });
		assert.deepEqual(
			[lines, unconfirmed],
			[[], [{ acronym: 'CCP', expansion: 'Container Control Programme', certainty: 'likely', entry: 'd/one' }]],
		);
		assert.deepEqual(rows('The Coordinated Compliance Plan (CCP) met. The CCP ended.\n'), ['CCP = Coordinated Compliance Plan']);
	});

	it('are certain if several dossiers have an acronym for one thing', () => {
		const both = mergeDossiers(library.dossiers.flatMap(dossier => [dossier, { ...dossier, id: 'other' }]));
		assert.deepEqual(rows('The UNODC met.\n', { library: both }), [UNODC]);
	});

	it('are for confirmation if only looser rules explain them, and stay in the list once confirmed', () => {
		const text = 'Het middelbaar beroepsonderwijs (mbo) is nieuw.\n';
		const { count, unconfirmed } = listOf('markdown', text, { library });
		assert.deepEqual([count, unconfirmed.map(one => `${one.acronym} = ${one.expansion}`)], [0, ['mbo = middelbaar beroepsonderwijs']]);
		const listed = withList('markdown', text, { library, isConfirmed: () => true });
		assert.deepEqual(listOf('markdown', listed, { library }).edits, []);
		assert.match(listed, /\| mbo \| middelbaar beroepsonderwijs \|/);
	});

	it('are those of glossary keys, too', () => {
		const text =
			'\\documentclass{article}\n\\newacronym{zq}{ZQ}{Zero Quality}\n\\newacronym{xq}{XQ}{Extra Quality}\n\\begin{document}\n\\gls{untoc} and \\glspl{zq}.\n\\end{document}\n';
		assert.deepEqual(listOf('latex', text, { library }).lines.slice(1, -1), [
			'\\item[{UNTOC}] United Nations Convention against Transnational Organized Crime',
			'\\item[{ZQ}] Zero Quality',
		]);
	});
});

describe('the order of the list of abbreviations', () => {
	const named = (...acronyms: readonly string[]): Library =>
		libraryOfLabels(acronyms.flatMap(text => [{ entry: text, text: `Name of ${text} in full` }, acronym(text, text)]));
	const order = (language: string, ...acronyms: readonly string[]) =>
		rows(`${acronyms.join(', ')}.\n`, { library: named(...acronyms), language }).map(row => row.slice(0, row.indexOf(' ')));

	it('is that of the language, with numbers by value', () => {
		assert.deepEqual(order('en', 'ZB', 'COP10', 'COP9', 'ÄB', 'AC'), ['ÄB', 'AC', 'COP9', 'COP10', 'ZB']);
		assert.deepEqual(order('sv', 'ZB', 'ÄB', 'AC'), ['AC', 'ZB', 'ÄB']);
	});

	it('does not fail if the document declares an invalid language', () => {
		assert.deepEqual(order('en-a', 'ZB', 'AC'), ['AC', 'ZB']);
		assert.deepEqual(order('x', 'ZB', 'AC'), ['AC', 'ZB']);
	});
});

describe('refreshing the list of abbreviations', () => {
	const TEXT = 'The UNTOC and the Global Sand Fund (GSF).\n';
	const listed = withList('markdown', TEXT, { library });
	const refreshed = (change: (text: string) => string, options: Partial<ListedText> = {}) => {
		const text = change(listed);
		const { added, removed, changed, lines } = listOf('markdown', text, { library, ...options });
		return { added, removed, changed, acronyms: lines.slice(2).map(line => line.split(' ')[1]) };
	};

	it('adds what is missing and removes what is no longer used', () => {
		assert.deepEqual(
			refreshed(text => text.replace('The UNTOC', 'UNODC')),
			{ added: ['UNODC'], removed: ['UNTOC'], changed: [], acronyms: ['GSF', 'UNODC'] },
		);
		assert.deepEqual(
			refreshed(text => text.replace(/^The.*$/m, 'Nothing.')),
			{ added: [], removed: ['GSF', 'UNTOC'], changed: [], acronyms: [] },
		);
	});

	it('keeps rows that the user has added, as long as they are used', () => {
		const add = (text: string) =>
			text.replace('| UNTOC', '| ZAP | Zone of Added Peace |\n| UNTOC').replace('The UNTOC', 'The ZAP, UNTOC');
		assert.deepEqual(refreshed(add), { added: [], removed: [], changed: [], acronyms: ['GSF', 'UNTOC', 'ZAP'] });
		assert.deepEqual(refreshed(text => add(text).replace('The ZAP, ', '')).removed, ['ZAP']);
	});

	it('keeps a full name that the user has reworded, but not an outdated name of the entry', () => {
		const reword = (name: string) => (text: string) => text.replace(/(?<=\| UNTOC \| ).*(?= \|)/, name);
		assert.deepEqual(refreshed(reword('the Convention of Palermo')).changed, []);
		assert.deepEqual(refreshed(reword('Palermo Convention')).changed, ['UNTOC']);
	});

	it('follows a document that introduces its own acronym again', () => {
		assert.deepEqual(refreshed(text => text.replace('Global Sand Fund (GSF)', 'Greater Sea Forum (GSF)')).changed, ['GSF']);
	});

	it('keeps the form of the list unless another is set, and its content in the other', () => {
		const definitions = withList('markdown', TEXT, { library, form: 'definitions' });
		assert.deepEqual(listOf('markdown', definitions, { library, form: 'auto' }).edits, []);
		const table = listOf('markdown', definitions, { library, form: 'table' });
		assert.deepEqual([table.added, table.removed, table.changed], [[], [], []]);
		assert.match(withList('markdown', definitions, { library, form: 'table' }), /\| GSF \| Global Sand Fund \|/);
	});

	it('keeps keys that the user has changed', () => {
		const text = withList('latex', 'The UNTOC.\n', { library, form: 'glossaries' }).replace('{untoc}', '{my:convention}');
		assert.deepEqual(listOf('latex', `${text}\\gls{my:convention} and UNODC.\n`, { library }).lines, [
			'\\newacronym{unodc}{UNODC}{United Nations Office on Drugs and Crime}',
			'\\newacronym{my:convention}{UNTOC}{United Nations Convention against Transnational Organized Crime}',
		]);
	});

	it('does not count a reference list as use', () => {
		assert.deepEqual(rows('Nothing.\n\n<!-- dossier:references -->\n\n- UNODC.\n\n<!-- /dossier:references -->\n'), []);
	});
});

describe('the place of a new list of abbreviations', () => {
	const at = (marked: string, position: ListedText['position']) => {
		const cursor = marked.indexOf('¦');
		return withList('markdown', marked.replace('¦', ''), { library, cursor, ...(position && { position }) }).replace(
			/<!-- d[^]*\/dossier:abbreviations -->/,
			'LIST',
		);
	};

	it('is the blank line at the cursor, before the paragraph there, or the end', () => {
		assert.equal(at('# Note\n¦\nThe UNTOC.\n', 'cursor'), '# Note\n\nLIST\n\nThe UNTOC.\n');
		assert.equal(at('# Note\n\nThe ¦UNTOC.\n', 'before'), '# Note\n\nLIST\n\nThe UNTOC.\n');
		assert.equal(at('# Note\n\nThe ¦UNTOC.\n', 'end'), '# Note\n\nThe UNTOC.\n\nLIST\n');
		assert.equal(at('The ¦UNTOC.\n', 'before'), 'The UNTOC.\n\nLIST\n');
	});
});
