import assert from 'node:assert/strict';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { completionsOf, MAX_COMPLETIONS, wholeNamesOf } from '../../../../src/core/lexicon/completion/labelCompletion';
import { LabelCompletionIndex } from '../../../../src/core/lexicon/completion/labelCompletionIndex';
import { LabelMatches } from '../../../../src/core/lexicon/completion/labelMatches';
import { shortenLabel } from '../../../../src/core/lexicon/completion/shortenLabel';
import { typedWordsBefore } from '../../../../src/core/lexicon/completion/typedWords';
import { libraryOfLabels, type LabelInput } from '../../../support/core/dossiers/libraryOfLabels';

const LABELS: readonly LabelInput[] = [
	{ entry: 'untoc', text: 'United Nations Convention against Transnational Organized Crime' },
	{ entry: 'untoc', text: 'UNTOC', role: 'acronym', case: 'exact' },
	{ entry: 'untoc', text: 'CTOC', role: 'acronym', case: 'exact', recognise: false },
	{ entry: 'untoc', text: 'Palermo Convention', role: 'variant' },
	{ entry: 'untoc', text: 'United Nations Conference against Crime', role: 'discouraged', instead: 'United Nations Convention' },
	{ entry: 'untoc', text: 'Convention des Nations Unies contre la criminalité', language: 'fr' },
	{ entry: 'untoc', text: 'CNUCTO', language: 'fr', role: 'acronym', case: 'exact' },
	{ entry: 'unodc', text: 'United Nations Office on Drugs and Crime' },
	{ entry: 'unodc', text: 'UNODC', role: 'acronym', case: 'exact' },
	{ entry: 'un', text: 'United Nations' },
	{ entry: 'un', text: 'UN', role: 'acronym', case: 'exact' },
	{ entry: 'who', text: 'World Health Organization' },
	{ entry: 'who', text: 'WHO', role: 'acronym', case: 'exact' },
	{ entry: 'tip', text: 'trafficking in persons' },
	{ entry: 'protocol', text: 'Trafficking in Persons Protocol', role: 'variant' },
	{ entry: 'protocol', text: 'Protocol to Prevent Trafficking' },
	{ entry: 'hidden', text: 'Unlisted Programme', recognise: false },
	{ entry: 'hidden', text: 'Unlisted Variant', role: 'variant', recognise: false },
	{ entry: 'mission', text: 'Côte d’Ivoire mission' },
	{ entry: 'zh', text: '联合国打击跨国有组织犯罪公约', language: 'zh' },
	{ entry: 'ar', text: 'الأمم المتحدة', language: 'ar' },
	{ entry: 'ru', text: 'Организация Объединённых Наций', language: 'ru' },
];

interface Asking {
	readonly language?: string;
	readonly labels?: readonly LabelInput[];
	/** Returns the keys of the entries mentioned before the cursor, and of those mentioned after it. */
	readonly before?: readonly string[];
	readonly after?: readonly string[];
	readonly asked?: boolean;
	/** The language in which the document is written. */
	readonly spoken?: string;
	/** The only entry that is considered. */
	readonly only?: string;
}

const PROGRAMME: readonly LabelInput[] = [
	{ entry: 'ccp', text: 'Port Scheme' },
	{ entry: 'ccp', text: 'Container Control Programme', role: 'variant' },
	{ entry: 'ccp', text: 'Container Control Program', role: 'discouraged', instead: 'Container Control Programme' },
	{ entry: 'ccp', text: 'Container Control Program', language: 'nl' },
];

/** The completions offered at the `|` of a text. */
function offered(marked: string, asking: Asking = {}) {
	return offeredRows(marked, asking).map(({ entry: { entry }, text: written, typed }) => ({
		entry: entry.key,
		written,
		typed: typed.text,
	}));
}

function offeredRows(
	marked: string,
	{ language = 'markdown', labels = LABELS, before = [], after = [], asked = true, spoken, only }: Asking = {},
) {
	const index = new LabelCompletionIndex();
	libraryOfLabels(labels).entries.forEach(entry => index.add(entry));
	const [head = '', tail = ''] = marked.split('|');
	const text = head + tail;
	const words = typedWordsBefore(text, documentLanguageOf(language).prose.find(text), head.length, documentLanguageOf(language).prose);
	const ids = (keys: readonly string[]) => new Set(keys.map(key => `d/${key}`));
	const list = asked ? completionsOf : wholeNamesOf;
	return list(new LabelMatches(index, words, { asked, ...(only !== undefined && { isWanted: entry => entry === `d/${only}` }) }), {
		language: spoken,
		anywhere: ids([...before, ...after]),
		before: ids(before),
	});
}

const written = (marked: string, asking?: Asking) => offered(marked, asking).map(({ written }) => written);
const entries = (marked: string, asking?: Asking) => [...new Set(offered(marked, asking).map(({ entry }) => entry))];

describe('completion of labels', () => {
	it('leaves out entries that are not wanted', () => {
		assert.deepEqual(entries('The UN|', { only: 'unodc' }), ['unodc']);
		assert.deepEqual(entries('The UN|', { only: 'nothing' }), []);
	});
	describe('by first use', () => {
		it('offers name and acronym, then the name, then the acronym', () =>
			assert.deepEqual(written('The UNT|'), [
				'United Nations Convention against Transnational Organized Crime (UNTOC)',
				'United Nations Convention against Transnational Organized Crime',
				'UNTOC',
			]));
		it('offers the acronym first if it was being typed', () =>
			assert.deepEqual(written('The UNO|', { before: ['unodc'] }), ['UNODC', 'United Nations Office on Drugs and Crime']));
		it('offers the name first if it was being typed', () =>
			assert.deepEqual(written('The World H|', { before: ['who'] }), ['World Health Organization', 'WHO']));
		it('counts only mentions before the cursor', () =>
			assert.equal(written('The WH|', { after: ['who'] })[0], 'World Health Organization (WHO)'));
		it('writes name and acronym in the language that was typed', () =>
			assert.equal(written('la CNU|')[0], 'Convention des Nations Unies contre la criminalité (CNUCTO)'));
	});

	describe('order', () => {
		it('puts the completely typed acronym before longer ones', () =>
			assert.deepEqual(entries('the UN|').slice(0, 3), ['un', 'unodc', 'untoc']));
		it('puts acronyms before names, and names before later words', () => {
			const labels = [
				{ entry: 'later', text: 'Great Art Fund' },
				{ entry: 'name', text: 'Art Fund' },
				{ entry: 'acronym', text: 'ARTS', role: 'acronym' as const },
			];
			assert.deepEqual(entries('ART|', { labels }), ['acronym', 'name', 'later']);
		});
		it('puts entries that the document mentions first among equals', () => {
			assert.equal(entries('the Unit|')[0], 'un');
			assert.equal(entries('the Unit|', { after: ['unodc'] })[0], 'unodc');
		});
		it('puts preferred names before others', () => {
			const labels = [
				{ entry: 'a', text: 'Art Agency', role: 'variant' as const },
				{ entry: 'a', text: 'Agency' },
				{ entry: 'b', text: 'Art Fund' },
			];
			assert.deepEqual(entries('Art|', { labels }), ['b', 'a']);
		});
		it('is not misled by an article with which another name begins', () => {
			const labels = [...LABELS, { entry: 'event', text: 'The UN Fund: Ten Years' }];
			assert.equal(entries('on the UN|', { labels })[0], 'un');
			assert.ok(offered('on the UN|', { labels }).every(({ typed }) => typed === 'UN'));
			assert.deepEqual(entries('The UN|', { labels }).slice(0, 1), ['un']);
			assert.ok(entries('The UN|', { labels }).includes('event'));
		});
		it('puts the language of the document first, else that of the dossier', () => {
			const labels = [{ entry: 'a', text: 'Fonds', language: 'fr' }, { entry: 'b', text: 'Fondness' }];
			assert.deepEqual(entries('Fond|', { labels }), ['b', 'a']);
			assert.deepEqual(entries('Fond|', { labels, spoken: 'fr' }), ['a', 'b']);
		});
		it('never offers a text of an entry twice', () => {
			const rows = offered('the United N|').map(({ entry, written }) => `${entry} ${written}`);
			assert.ok(rows.length > 5);
			assert.equal(new Set(rows).size, rows.length);
		});
		it('offers no more than fit', () => {
			const labels = Array.from({ length: 500 }, (_, index) => ({ text: `Name ${index}` }));
			assert.equal(written('Nam|', { labels }).length, MAX_COMPLETIONS);
		});
	});

	describe('finds', () => {
		it('a name by several words, whatever their case, and replaces exactly these', () => {
			const [first] = offered('on the trafficking in pers|');
			assert.equal(first?.typed, 'trafficking in pers');
			assert.deepEqual(entries('on the trafficking in pers|'), ['tip', 'protocol']);
		});
		it('a name by a later word', () =>
			assert.deepEqual(written('the Palermo and the Healt|', { before: ['who'] }), ['World Health Organization']));
		it('a name without its accents and with another apostrophe', () => assert.deepEqual(entries("cote d'Iv|"), ['mission']));
		it('a name that is not recognized in text if it is the preferred one', () =>
			assert.deepEqual(written('Unlis|'), ['Unlisted Programme']));
		it('the right name once, unmarked, as long as nothing wrong was written', () => {
			const roles = (marked: string) =>
				offeredRows(marked, { labels: PROGRAMME }).map(({ label: { role }, text }) => `${role} ${text}`);
			assert.deepEqual(roles('the contai|'), ['variant Container Control Programme', 'variant Port Scheme']);
			assert.deepEqual(roles('the Container Control Program|'), ['discouraged Container Control Programme', 'variant Port Scheme']);
			assert.deepEqual(roles('the Container Control Programs|'), []);
		});
		it('a spelling discouraged in another language only in documents in that language', () => {
			assert.ok(!written('the Container Control Pro|', { labels: PROGRAMME }).includes('Container Control Program'));
			assert.ok(written('het Container Control Pro|', { labels: PROGRAMME, spoken: 'nl' }).includes('Container Control Program'));
		});
		it('a discouraged name, and writes the right one', () =>
			assert.ok(
				written('United Nations Confer|').includes('United Nations Convention')
					&& !written('United Nations Confer|').some(text => text.includes('Conference')),
			));
		it('the variant that was begun, before the preferred name', () =>
			assert.deepEqual(written('the Palermo C|', { before: ['untoc'] }), [
				'Palermo Convention',
				'United Nations Convention against Transnational Organized Crime',
			]));
		it('Chinese inside a run', () =>
			assert.deepEqual(offered('关于联合|'), [{ entry: 'zh', written: '联合国打击跨国有组织犯罪公约', typed: '联合' }]));
		it('Chinese by a later word', () => assert.deepEqual(entries('打击有组织犯罪|'), ['zh']));
		it('Arabic, also after a particle', () => {
			assert.deepEqual(offered('من الأم|').map(({ typed }) => typed), ['الأم']);
			assert.deepEqual(offered('والأم|').map(({ typed }) => typed), ['الأم']);
		});
		it('Russian', () => assert.deepEqual(entries('Организация Объедине|'), ['ru']));
		it('Latin letters next to Chinese', () => assert.deepEqual(entries('在WH|', { before: ['who'] }), ['who']));
		it('starts with a capital letter if the typed text does', () => {
			assert.deepEqual(written('Traff|')[0], 'Trafficking in persons');
			assert.deepEqual(written('of traff|')[0], 'trafficking in persons');
		});
	});

	describe('opens while the user types', () => {
		const own = (marked: string, before: readonly string[] = []) => entries(marked, { asked: false, before });
		it('on two capitals of an acronym', () => assert.deepEqual(own('the WH|'), ['who']));
		it('on three letters of a name', () => assert.deepEqual([own('the Wo|'), own('the Wor|')], [[], ['who']]));
		it('on four of a later word', () => assert.deepEqual([own('the Hea|'), own('the Heal|')], [[], ['who']]));
		it('not on small letters that have capitals in the name', () =>
			assert.deepEqual(
				['wh|', 'wor|', 'healt|', 'pal|'].flatMap(text => own(text)),
				[],
			));
		it('on small letters of a name that has them', () => assert.deepEqual(own('of traf|'), ['tip']));
		it('on several words of any case', () => assert.deepEqual(own('palermo con|'), ['untoc']));
		it('never on one letter', () => assert.deepEqual(['U|', 'the W|', '联|'].flatMap(text => own(text)), []));
		it('with each name once', () => {
			const names = (marked: string) => written(marked, { asked: false });
			assert.deepEqual(names('the UNT|'), ['UNTOC']);
			assert.deepEqual(names('the Palermo C|'), ['Palermo Convention']);
			assert.deepEqual(names('the Drug|'), ['United Nations Office on Drugs and Crime']);
		});
		it('with a label that is complete first as it is, and what else can be written after it', () => assert.deepEqual(
			written('the WHO|', { asked: false }), ['WHO', 'World Health Organization (WHO)', 'World Health Organization'],
		));
	});

	describe('stays away', () => {
		for (const text of [
			'`UNT|`', 'so `UNT|', 'https://x.example/UNT|', '[@UNT|', '@UNT|', '#UNT|', 'a_UNT|', '/UNT|', 'a.UNT|', '[text](UNT|', '[text][UNT|', '$x + UNT|$', '$x + UNT|',
			'---\ntitle: UNT|\n---\n', '```\nUNT|\n```\n', '```\nUNT|', '<UNT|', '\\UNT|', 'fooUNT|', 'x-UNT|', '',
		]) {
			it(`in ${JSON.stringify(text)}`, () => assert.deepEqual(written(text), []));
		}
		for (const text of ['\\cite{UNT|}', '\\label{UNT|}', '% UNT|', '\\begin{verbatim}\nUNT|\n\\end{verbatim}', '$UNT|$']) {
			it(`in LaTeX ${JSON.stringify(text)}`, () => assert.deepEqual(written(text, { language: 'latex' }), []));
		}
		it('in languages that are not served', () => assert.deepEqual(written('UNT|', { language: 'json' }), []));
	});

	describe('comes', () => {
		for (const text of ['(UNT|)', '**UNT|**', '“UNT|', "l'UNT|", '- UNT|', '# UNT|', '> UNT|', 'US$ 2 million, UNT|', 'costs $5, UNT|', 'a `b` UNT|']) {
			it(`in ${JSON.stringify(text)}`, () => assert.notDeepEqual(written(text), []));
		}
		for (const text of ['\\emph{UNT|}', '``UNT|', 'Article~UNT|']) {
			it(`in LaTeX ${JSON.stringify(text)}`, () => assert.notDeepEqual(written(text, { language: 'latex' }), []));
		}
	});

	it('shows how a long name begins and ends', () => {
		assert.equal(shortenLabel('Small Fund', 36), 'Small Fund');
		assert.equal(
			shortenLabel('United Nations Convention against Transnational Organized Crime (UNTOC)', 36),
			'United Nations … Crime (UNTOC)',
		);
		for (const long of ['x'.repeat(80), '联'.repeat(80), '𠀀'.repeat(80), 'a '.repeat(60)]) {
			assert.ok(shortenLabel(long, 36).length <= 36);
			assert.doesNotThrow(() => encodeURIComponent(shortenLabel(long, 36)));
		}
	});

	it('writes hostile labels as they are, and is not misled by them', () => {
		const texts = ['Evil $1 ${x} \\n `code`', 'Evil [x](command:y) <b>', '__proto__', 'constructor', 'toString'];
		const labels = texts.map((text, index) => ({ entry: `e${index}`, text }));
		assert.deepEqual(written('Evil|', { labels }).sort(), texts.slice(0, 2).sort());
		assert.deepEqual(written('constr|', { labels }), ['constructor']);
		assert.deepEqual(written('x __prot|', { labels }), []);
	});

	it('returns the same results as a slow search', () => {
		const texts = ['Small Fund', 'small fund for hats', 'Fund of Smallness', 'Hat Fund', 'The Small Hat', 'Smáll world'];
		const labels = texts.map(text => ({ text }));
		for (const typed of ['Sm', 'small', 'small f', 'Fun', 'Hat', 'Hat F', 'fund of s', 'wor']) {
			const slow = texts.filter(text => {
				const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
				return folded.startsWith(typed.toLowerCase()) || folded.includes(` ${typed.toLowerCase()}`);
			});
			const capital = typed.charAt(0) !== typed.charAt(0).toLowerCase();
			const expected = slow.map(text =>
				capital && text.startsWith(typed.charAt(0).toLowerCase()) ? text.charAt(0).toUpperCase() + text.slice(1) : text,
			);
			assert.deepEqual(written(`${typed}|`, { labels }).sort(), expected.sort(), typed);
		}
	});
});
