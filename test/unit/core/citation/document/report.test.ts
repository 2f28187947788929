import assert from 'node:assert/strict';
import { WORDS } from '../../../../../src/cli/words/labels';
import { likelyOwnSourcesInSteps, libraryOf } from '../../../../../src/core/citation/citedSources';
import { withoutNote } from '../../../../../src/core/citation/document/edits/removeSource';
import { changeNoteInSteps } from '../../../../../src/core/citation/document/refresh/changeNote';
import { jointEntries, jointSubsequent, jointReferences } from '../../../../../src/core/citation/document/refresh/jointRecognizers';
import type { KnownNote, NoteSource } from '../../../../../src/core/citation/document/refresh/noteSources';
import { planEditsInSteps } from '../../../../../src/core/citation/document/refresh/planEdits';
import type { RefreshRequest } from '../../../../../src/core/citation/document/refresh/planRefresh';
import { formPlainText } from '../../../../../src/core/citation/formats/formText';
import type { Locator } from '../../../../../src/core/dossier/model';
import { documentLanguageOf } from '../../../../../src/core/language/languages';
import type { LibrarySource } from '../../../../../src/core/library/library';
import { complete } from '../../../../../src/core/steps/steps';
import { type TextEdit, withEdits } from '../../../../../src/core/text/textEdit';
import { inTurn } from '../../../../support/core/budget';
import { bundledLibrary } from '../../../../support/core/bundled/bundledLibrary';
import { insertedNote, refreshed, refreshingOf, type Refreshing } from '../../../../support/core/citation/refreshed';
import { REPORTS, reportLibrary, reportSources, reportText, smallerLibrary } from '../../../../support/core/citation/report';
import { once } from '../../../../support/core/once';

// The notes of the report were written by hand: as the manuals and docs/decisions say that they are written, with markup and escapes
// as we write them, but from the data of the dossier and of the bibliography, without our formatter.

const whole = once(() => refreshingOf(reportLibrary(), 'markdown', 'un'));
const smaller = once(() => smallerLibrary(reportLibrary(), refreshed(reportText('report.md'), whole()).plan));

/** The data needed to refresh a report in a style; the whole library is only read once. */
function styledIn(languageId: string): (style: string) => Refreshing {
	const styles = new Map<string, Refreshing>();
	return style => {
		const refreshing = styles.get(style) ?? (languageId === 'markdown' && style === 'un' ? whole() : refreshingOf(smaller(), languageId, style));
		styles.set(style, refreshing);
		return refreshing;
	};
}

/**
 * Brings a report to other styles, one after another. Information that the text does not show, such as an omitted address, is remembered
 * while the document is open.
 */
function restyled(working: Working, ...styles: readonly [Refreshing, ...Refreshing[]]): Working {
	let now = working;
	let from = styles[0];
	for (const to of styles.slice(1)) {
		const { text, plan } = refreshed(now.text, from, { to, known: now.known });
		assert.notEqual(text, now.text);
		now = { text, known: plan.known };
		from = to;
	}
	return now;
}

/** A report while somebody works on it, with the known sources of its notes. */
interface Working {
	readonly text: string;
	readonly known: readonly KnownNote[];
}

function requestOf({ text, known }: Working, { languageId, recognizers, writing }: Refreshing): RefreshRequest {
	const language = documentLanguageOf(languageId);
	return { text, parsed: language.citationParser.read(text), language, recognizers, writing, rewriting: { subsequent: recognizers.subsequent, writing }, known };
}

/** Makes edits and refreshes the notes that depend on them, as the commands do. */
function withRefresh(working: Working, un: Refreshing, edits: readonly TextEdit[], added: readonly NoteSource[] = []): Working {
	const planned = complete(planEditsInSteps(requestOf(working, un), edits, {
		text: working.text,
		read: text => ({ text, parsed: documentLanguageOf(un.languageId).citationParser.read(text) }),
		added,
	}));
	return { text: withEdits(working.text, planned.edits), known: planned.known };
}

function cited(key: string, place?: Locator): NoteSource {
	const source = reportLibrary().sources.get(key);
	assert.ok(source, key);
	return { source, prefix: '', suffix: '', ...(place && { place }) };
}

/** Inserts a footnote behind some words. */
function inserted(working: Working, un: Refreshing, words: string, source: NoteSource): Working {
	const { text } = working;
	const offset = text.indexOf(words) + words.length;
	assert.ok(offset >= words.length && text.indexOf(words, offset) < 0, words);
	const { citation } = documentLanguageOf(un.languageId);
	const { mark, elsewhere } = citation.footnote.write({ picks: [], words: WORDS, note: [insertedNote([source], un)] }, { language: citation, text, offsets: [offset] });
	const edits = [{ offset, text: mark }, ...elsewhere].map(edit => ({ start: edit.offset, end: edit.offset, text: formPlainText(edit.text) }));
	return withRefresh(working, un, edits, [source]);
}

/** Removes the first note behind some words. */
function removed(working: Working, un: Refreshing, words: string): Working {
	const parsed = documentLanguageOf(un.languageId).citationParser.read(working.text);
	const note = parsed.notes.find(({ start }) => start >= working.text.indexOf(words) + words.length);
	assert.ok(note);
	return withRefresh(working, un, withoutNote(working.text, { parsed }, note));
}

/** Changes the source of the note with a number. */
function changed(working: Working, un: Refreshing, number: number, change: (sources: readonly NoteSource[]) => readonly NoteSource[]): Working {
	const note = noteAt(working, un, number);
	const plan = complete(changeNoteInSteps(requestOf(working, un), working.known, note, change(note.sources)));
	return { text: withEdits(working.text, plan.edits), known: plan.known };
}

function noteAt({ text, known }: Working, un: Refreshing, number: number): KnownNote {
	const content = documentLanguageOf(un.languageId).citationParser.read(text).notes[number - 1]?.content;
	const note = known.find(({ start }) => start === content?.start);
	assert.ok(note, `note ${number}`);
	return note;
}

describe('a bibliography of one’s own', () => {
	const text = reportText('report.tex');
	const own = reportSources();
	const dossier = once(() => refreshingOf({ ...smaller(), sources: new Map([...smaller().sources].filter(([, { origin }]) => !origin)) }, 'latex', 'un'));

	it('has the works that a text may cite, by their titles or by author and year', () => {
		const uncited = own.filter(({ key }) => key === 'unread1999');
		assert.deepEqual(complete(likelyOwnSourcesInSteps(text, bundledLibrary, own)), own.filter(source => !uncited.includes(source)));
		assert.deepEqual(complete(likelyOwnSourcesInSteps('(Brackwater & Valdoro, 2019a, p. 3; Unread, 1998)', bundledLibrary, own)).map(({ key }) => key), ['brackwater2019']);
		const [first] = own;
		assert.ok(first);
		assert.deepEqual(complete(likelyOwnSourcesInSteps(text, libraryOf([first]), [first, first])), []);
	}).timeout(60_000);

	it('is recognized beside a dossier as if it were part of it', () => {
		const likely = libraryOf(complete(likelyOwnSourcesInSteps(text, bundledLibrary, own)));
		const { recognizers: { recognize, subsequent, entry } } = refreshingOf(likely, 'latex', 'un');
		const of = dossier().recognizers;
		const recognizers = { recognize: jointReferences(of.recognize, recognize), subsequent: jointSubsequent(of.subsequent, subsequent), entry: jointEntries(of.entry, entry) };
		const { plan } = refreshed(text, { ...dossier(), writing: { ...dossier().writing, library: smaller() }, recognizers });
		assert.deepEqual([plan.edits.length, plan.left.length, plan.known.length], [0, 0, 135]);
		// Without it, its works are foreign words, and no “ibid.” is put behind them.
		assert.deepEqual([refreshed(text, dossier()).plan.edits.length, refreshed(text, dossier()).plan.known.length], [0, 103]);
	}).timeout(60_000);

	it('does not claim a work that the dossier has, too, and cites both in full where their short forms are alike', () => {
		const [source] = [...smaller().sources.values()].filter(({ source: { csl } }) => csl.title === 'About us');
		assert.ok(source);
		const twin: LibrarySource = { ...source, key: 'twin', origin: { file: 'a.bib', address: 'file:///a.bib', key: 'twin', links: {} } };
		const other = refreshingOf(libraryOf([twin]), 'latex', 'un').recognizers;
		const { recognizers } = dossier();
		const reference = insertedNote([{ source: twin, prefix: '', suffix: '' }], dossier());
		assert.deepEqual(jointReferences(recognizers.recognize, other.recognize)(reference).map(({ sources }) => sources), [[source]]);
		const later = jointSubsequent(recognizers.subsequent, other.subsequent);
		const both = [source, twin].map(one => later.formsOf(one).filter(({ isForSameAuthor }) => isForSameAuthor).map(({ text }) => text));
		assert.deepEqual(both[0], both[1]);
		assert.ok(both[0]?.length);
		const short = 'UNODC, SHERLOC, “About us” (see footnote 3), para. 2';
		assert.deepEqual(later.find(short, { start: 0, end: short.length }).map(({ sources, note }) => [sources, note]), [[[source, twin], 3]]);
	}).timeout(60_000);
});

describe('a report of twenty pages whose notes were written by hand', () => {
	for (const [languageId, file] of inTurn(REPORTS, 2)) {
		const styled = styledIn(languageId);
		const text = reportText(file);
		const opened = once((): Working => ({ text, known: refreshed(text, styled('un')).plan.known }));
		const un = () => styled('un');

		it(`in ${languageId} has all its citations found, and refreshing changes nothing`, () => {
			const { plan } = refreshed(text, styled('un'));
			assert.deepEqual(plan.edits, []);
			assert.deepEqual(plan.left, []);
			const ibid = plan.known.filter(note => /^ibid\./i.test(note.text));
			const later = plan.known.filter(note => note.text.includes('(see footnote '));
			const own = plan.known.filter(({ sources }) => sources.some(({ source }) => source.origin));
			const notes = documentLanguageOf(languageId).citationParser.read(text).notes.length;
			assert.deepEqual(
				{
					notes,
					cited: plan.known.length,
					sources: plan.known.flatMap(({ sources }) => sources).length,
					ibid: ibid.length,
					later: later.length,
					own: own.length,
				},
				{
					notes: 141,
					cited: 135,
					sources: 153,
					ibid: 8,
					later: 43,
					own: 32,
				},
			);
		}).timeout(60_000);

		it(`in ${languageId} comes back from OSCOLA and APA byte for byte, and what is no citation of ours is never touched`, () => {
			const others = documentLanguageOf(languageId)
				.citationParser.read(text)
				.notes.flatMap(({ content }) =>
					content && !opened().known.some(({ start }) => start === content.start) ? [text.slice(content.start, content.end)] : [],
				);
			assert.equal(others.length, 6);
			let now = opened();
			for (const [from, to] of [['un', 'oscola'], ['oscola', 'apa'], ['apa', 'un']] as const) {
				// What cannot be read from a text alone, such as an address that was left out, is remembered while the document is open.
				const { text: next, plan } = refreshed(now.text, styled(from), { to: styled(to), known: now.known });
				assert.equal(plan.edits.length, 135);
				assert.deepEqual(others.filter(note => !next.includes(note)), []);
				now = { text: next, known: plan.known };
			}
			assert.equal(now.text, text);
		}).timeout(60_000);

		it(`in ${languageId} takes notes at several places, and is as before without them`, () => {
			const [dry, mystery, time] = ['It is a dry list, and it was meant to be one.', 'There is no mystery in it.', 'It was about time.'] as const;
			let now = inserted(opened(), un(), dry, cited('cop10be_untoc_text', { label: 'article', value: '3' }));
			now = inserted(now, un(), mystery, cited('fairweather2018'));
			now = inserted(now, un(), time, cited('cop10be_uncac_text', { label: 'article', value: '15' }));
			assert.equal(noteAt(now, un(), 17).text, 'Ibid., art. 3.');
			assert.equal(noteAt(now, un(), 60).text, 'Oluwaseun Fairweather, “Questionnaires as conversation” (see footnote 32).');
			assert.equal(noteAt(now, un(), 108).text, 'United Nations Convention against Corruption (see footnote 67), art. 15.');
			assert.equal(refreshed(now.text, un()).plan.edits.length, 0);
			for (const words of [time, dry, mystery]) {
				now = removed(now, un(), words);
			}
			assert.equal(now.text, text);
		}).timeout(60_000);

		it(`in ${languageId} has notes joined and changed, and is as before when that is taken back`, () => {
			const opening = opened();
			const joined = changed(opening, un(), 6, sources => [...sources, cited('thistlewood2014', { label: 'page', value: '2' })]);
			assert.match(
				noteAt(joined, un(), 6).text,
				/^Marlen Ostrova-Quill, .* \(see footnote 2\), p\. 211; and Yun Thistlewood, .*A Handbook of Small Funds.* \(see footnote 4\), p\. 2\.$/,
			);
			assert.equal(changed(joined, un(), 6, ([first]) => (first ? [first] : [])).text, text);
			const elsewhere = changed(opening, un(), 13, () => [cited('cop10be_uncac_text', { label: 'article', value: '2' })]);
			assert.match(
				noteAt(elsewhere, un(), 13).text,
				/^United Nations Convention against Corruption \(United Nations, .*Treaty Series.*, vol\. 2349, No\. 42146\), art\. 2\.$/,
			);
			assert.equal(noteAt(elsewhere, un(), 14).text, 'United Nations Convention against Transnational Organized Crime (see footnote 1), art. 2 (b).');
			assert.equal(noteAt(elsewhere, un(), 65).text, 'United Nations Convention against Corruption (see footnote 13), art. 63; and General Assembly resolution 58/4.');
			assert.equal(changed(elsewhere, un(), 13, () => noteAt(opening, un(), 13).sources).text, text);
		}).timeout(60_000);

		it(`in ${languageId} comes back from other styles with what was inserted, joined and changed, and then from that`, () => {
			const dry = 'It is a dry list, and it was meant to be one.';
			let now = inserted(opened(), un(), dry, cited('cop10be_untoc_text', { label: 'article', value: '3' }));
			now = changed(now, un(), 6, sources => [...sources, cited('thistlewood2014', { label: 'page', value: '2' })]);
			now = changed(now, un(), 13, () => [cited('cop10be_uncac_text', { label: 'article', value: '2' })]);
			const { text: worked } = now;
			now = restyled(now, un(), styled('oscola'), styled('apa'), un());
			assert.equal(now.text, worked);
			now = changed(now, un(), 13, () => noteAt(opened(), un(), 13).sources);
			now = changed(now, un(), 6, ([first]) => (first ? [first] : []));
			assert.equal(removed(now, un(), dry).text, text);
		}).timeout(60_000);

		it(`in ${languageId} cites a work in full where its first note is removed`, () => {
			const now = removed(opened(), un(), 'cannot be compared.');
			assert.match(noteAt(now, un(), 51).text, /^Delia Morvane et al\., “Counting what was promised”, .*Annals of Comparative Paperwork.*, vol\. 4 \(2020\), pp\. 22–23\.$/);
			assert.equal(refreshed(now.text, un()).plan.edits.length, 0);
		}).timeout(60_000);
	}

	it('comes back from French byte for byte, and is not changed by refreshing it there', () => {
		const text = reportText('report.md');
		const un = whole();
		const french = refreshingOf(smaller(), 'markdown', 'un', 'fr');
		const there = restyled({ text, known: refreshed(text, un).plan.known }, un, french);
		assert.match(there.text, /^\[\^sum-1\]: Convention des Nations Unies contre la criminalité transnationale organisée .*, art\. 32\.$/m);
		assert.deepEqual(refreshed(there.text, french).plan.edits, []);
		assert.equal(restyled(there, french, un).text, text);
	}).timeout(60_000);
});
