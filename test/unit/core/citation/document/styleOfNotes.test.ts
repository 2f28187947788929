import assert from 'node:assert/strict';
import type { NoteSource } from '../../../../../src/core/citation/document/refresh/noteSources';
import { styleOfNotesInSteps } from '../../../../../src/core/citation/document/refresh/styleOfNotes';
import { LANGUAGES, type Language } from '../../../../../src/core/citation/style/locale/languages';
import { STYLES, styleOf } from '../../../../../src/core/citation/style/styles';
import { documentLanguageOf } from '../../../../../src/core/language/languages';
import { complete } from '../../../../../src/core/steps/steps';
import { inTurn } from '../../../../support/core/budget';
import { bundledLibrary } from '../../../../support/core/bundled/bundledLibrary';
import { insertedNote, refreshed, refreshingOf } from '../../../../support/core/citation/refreshed';
import { withChance } from '../../../../support/core/random';

const KEYS = ['untoc_text', 'ga_55_25_text', 'unodc_cop10_opening_speech_2020', 'unodc_star', 'release', 'unodc_unvtf_about'];

function cited(key: string): NoteSource {
	const source = bundledLibrary.sources.get(`cop10be_${key}`);
	assert.ok(source, key);
	return { source, prefix: '', suffix: '' };
}

/** A draft with a note for each source and, in most styles, a later one, as Refresh Citations writes them. */
function draftIn(style: string, language: Language): string {
	const refreshing = refreshingOf(bundledLibrary, 'latex', style, language);
	const text = [...KEYS, KEYS[0] ?? ''].map(key => `Words.\\footnote{${insertedNote([cited(key)], refreshing)}}\n`).join('');
	return refreshed(text, refreshing).text;
}

/** The style and the language that the notes of a text show if other ones are set. */
function shown(text: string, style: string, language: Language): string {
	const { citationParser, citation, output } = documentLanguageOf('latex');
	const given = { style: styleOf(style), language };
	const { formatting: found } = complete(styleOfNotesInSteps({
		text, parsed: citationParser.read(text), sources: bundledLibrary.sources.values(), syntax: citation, output,
	}, given));
	return `${found.style.id} ${found.language}`;
}

describe('the style that notes are in', () => {
	for (const { id, system, languages: all } of STYLES) {
		// Author and year mean several works of these drafts, whose languages are therefore uncertain.
		const languages: readonly Language[] = system === 'author-date' ? ['en'] : all;
		it(`is found if it is ${id}, whatever is set, in each of its languages`, () => {
			withChance(`style of notes in ${id}`, 1, chance => {
				for (const [turn, language] of languages.entries()) {
					const draft = draftIn(id, language);
					for (const other of inTurn(STYLES, 2, turn)) {
						assert.equal(shown(draft, other.id, chance.pick([...languages])), `${id} ${language}`, draft);
					}
				}
			});
		}).timeout(60_000);
	}
	it('is the one that is set if there are no notes, or only others', () => {
		for (const text of ['Nothing.\n', 'A.\\footnote{As Waly said.} B.\\autocite[3]{cop10be_star}\n', 'A.\\footnote{}\n']) {
			assert.equal(shown(text, 'chicago', 'fr'), 'chicago fr');
		}
	});
	it('is that of most notes', () => {
		const [un, oscola] = [draftIn('un', 'en'), draftIn('oscola', 'en')];
		assert.equal(shown(un + oscola.split('\n').slice(0, 2).join('\n'), 'oscola', 'en'), 'un en');
	});
});

describe('notes in another language of the style', () => {
	it('are recognized, and refreshed in the language that is set', () => {
		for (const language of LANGUAGES) {
			const { text, plan } = refreshed(draftIn('un', 'fr'), refreshingOf(bundledLibrary, 'latex', 'un', language));
			assert.deepEqual(plan.left, []);
			assert.equal(text, draftIn('un', language));
		}
	});
});
