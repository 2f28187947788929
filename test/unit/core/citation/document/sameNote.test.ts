import assert from 'node:assert/strict';
import type { NoteSource } from '../../../../../src/core/citation/document/refresh/noteSources';
import { LANGUAGES } from '../../../../../src/core/citation/style/locale/languages';
import { STYLES } from '../../../../../src/core/citation/style/styles';
import { bundledLibrary } from '../../../../support/core/bundled/bundledLibrary';
import { insertedNote, refreshed, refreshingOf } from '../../../../support/core/citation/refreshed';

function cited(key: string, value?: string): NoteSource {
	const source = bundledLibrary.sources.get(`cop10be_${key}`);
	assert.ok(source);
	return { source, prefix: '', suffix: '', ...(value !== undefined && { place: { label: 'paragraph', value } }) };
}

const OPENING = 'unodc_cop10_opening_speech_2020';
const ABOUT = 'unodc_unvtf_about';
const STAR = 'unodc_star';

/** A draft with a note for each list of sources, written as if each were the first, which is then refreshed. */
function refreshedDraft(notes: readonly (readonly NoteSource[])[], style: string, language: (typeof LANGUAGES)[number] = 'en') {
	const refreshing = refreshingOf(bundledLibrary, 'latex', style, language);
	const text = notes.map(sources => `Text.\\footnote{${insertedNote(sources, refreshing)}}\n`).join('');
	let end = 0;
	const known = notes.map(sources => {
		const content = insertedNote(sources, refreshing);
		const start = text.indexOf(`\\footnote{${content}`, end) + '\\footnote{'.length;
		end = start + content.length;
		return { start, end, text: content, sources };
	});
	return { refreshing, once: refreshed(text, refreshing, { known }), contents: known.map(one => one.text) };
}

describe('a source that a note cites twice', () => {
	const twice = [cited(OPENING, '1'), cited(ABOUT), cited(OPENING, '3')];
	for (const [style, again] of [
		['un', /; and (?:Ghada )?Waly, [^(]*, para\. 3\.$/],
		['oscola', /; Waly, [^(]*para 3\.$/],
		['bluebook', /; Waly, [^;]*\\textit\{supra\}, ¶~?\u00A0?3\.$/],
	] as const) {
		it(`does not refer to its own note in ${style}`, () => {
			const { contents: [inserted = ''], once } = refreshedDraft([twice, [cited(STAR)], [cited(OPENING)]], style);
			assert.doesNotMatch(inserted, /footnote 1|\(n 1\)|note 1/);
			assert.match(inserted, again);
			const [first, , last = ''] = once.plan.known.map(({ text }) => text);
			assert.equal(first, inserted);
			assert.match(last, /footnote 1|\(n 1\)|note 1/);
		});
	}
	// An author-date citation never refers to a note.
	for (const { id } of STYLES.filter(({ system }) => system !== 'author-date')) {
		it(`is recognized in ${id}, also in a later note and with the number that earlier versions wrote`, () => {
			for (const language of LANGUAGES) {
				const { refreshing, once } = refreshedDraft([twice, [cited(STAR)], [cited(OPENING), cited(ABOUT), cited(OPENING, '2')]], id, language);
				const again = refreshed(once.text, refreshing);
				assert.deepEqual([again.plan.left, again.text], [[], once.text]);
				assert.deepEqual(
					again.plan.known.map(({ sources }) => sources.map(({ source, place }) => [source.source.key, place?.value])),
					[[[OPENING, '1'], [ABOUT, undefined], [OPENING, '3']], [[STAR, undefined]], [[OPENING, undefined], [ABOUT, undefined], [OPENING, '2']]],
					once.text,
				);
			}
		});
	}
	it('is cited without its number when a note with that number is refreshed', () => {
		const { refreshing, once } = refreshedDraft([twice], 'oscola');
		const old = once.text.replace(/, para 3\.\}/, ' (n 1) para 3.}');
		assert.notEqual(old, once.text);
		assert.equal(refreshed(old, refreshing).text, once.text);
	});
});
