import assert from 'node:assert/strict';
import { writtenNote } from '../../../../../src/core/citation/document/edits/noteWriting';
import { buildReferenceRecognizerInSteps } from '../../../../../src/core/citation/document/references/recognizeReferences';
import { buildSubsequentRecognizerInSteps } from '../../../../../src/core/citation/document/refresh/subsequentRecognizer';
import type { Style } from '../../../../../src/core/citation/style/style';
import { styleOf } from '../../../../../src/core/citation/style/styles';
import { documentLanguageOf } from '../../../../../src/core/language/languages';
import { complete } from '../../../../../src/core/steps/steps';
import { bundledLibrary } from '../../../../support/core/bundled/bundledLibrary';
import { noted, notesOf } from '../../../../support/core/citation/documentCitations';

/** A style that records the sources which it formats. */
function recording(id: string): { readonly style: Style; readonly formatted: () => ReadonlySet<string> } {
	let keys = new Set<string>();
	const original = styleOf(id);
	return {
		style: {
			...original,
			note: (items, language) => {
				items.forEach(({ id: key }) => keys.add(key));
				return original.note(items, language);
			},
		},
		formatted: () => {
			const before = keys;
			keys = new Set();
			return before;
		},
	};
}

const WORDS = 'The Convention of the United Nations is about crime. See the general assembly, and General Assembly resolutions.';

describe('a recognizer that has been built', () => {
	for (const id of ['un', 'oscola', 'chicago']) {
		it(`formats no source for other words, and for a reference in ${id} only those that begin like it`, () => {
			const { style, formatted } = recording(id);
			const writing = { formatting: { style, language: 'en' as const }, output: documentLanguageOf('markdown').output };
			const recognize = complete(buildReferenceRecognizerInSteps(bundledLibrary, writing));
			const { find } = complete(buildSubsequentRecognizerInSteps(bundledLibrary, writing));
			assert.ok(formatted().size >= bundledLibrary.sources.size);
			assert.deepEqual(recognize(WORDS), []);
			assert.deepEqual(find(WORDS, { start: 0, end: WORDS.length }), []);
			assert.deepEqual([...formatted()], []);
			const { writing: notes } = notesOf(bundledLibrary, 'markdown', id);
			const note = writtenNote([noted(bundledLibrary, 'cop10be_untoc_text', { label: 'article', value: '2' })], notes);
			assert.equal(recognize(note).length, 1);
			const again = formatted();
			assert.ok(again.has('cop10be_untoc_text') && again.size <= 3, [...again].join(' '));
			recognize(note);
			assert.equal(formatted().size, 0);
		});
	}
});
