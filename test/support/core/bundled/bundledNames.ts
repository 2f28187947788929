import assert from 'node:assert/strict';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { buildLexicon, type Lexicon } from '../../../../src/core/lexicon/lexicon';
import { findMentions, mentionAt } from '../../../../src/core/lexicon/matching/find';
import type { Library } from '../../../../src/core/library/library';
import { blockAt } from '../../../../src/core/prose/prose';
import { once } from '../once';
import { readMarked } from '../prose/marked';
import { bundledLibrary } from './bundledLibrary';

/** Asserts that exactly the marked places of a text are recognized as the given entries of the bundled dossier. */
export const assertNames = namesOf(bundledLibrary);

/** Returns the same for another library. Entries of all dossiers but the bundled one are given with the id of their dossier. */
export function namesOf(library: Library): (source: string, entries: readonly string[], language?: string) => void {
	const lexicon = once(() => buildLexicon(library));
	return (source, entries, language = 'markdown') => assertNamesIn(lexicon, { source, entries, language });
}

function assertNamesIn(
	lexicon: () => Lexicon,
	{ source, entries, language }: { source: string; entries: readonly string[]; language: string },
): void {
	const { text, marked } = readMarked(source);
	const prose = documentLanguageOf(language).prose.find(text);
	const found = findMentions(lexicon(), text, prose);
	assert.deepEqual(
		found.map(({ start, end }) => text.slice(start, end)),
		marked,
	);
	assert.deepEqual(
		found.map(({ labels }) =>
			labels
				.map(({ entry, label }) => `${entry.replace('cop10be/', '')}${label.role === 'discouraged' ? ' (wrong name)' : ''}`)
				.join(' or '),
		),
		entries,
	);
	for (const { start } of found) {
		assert.equal(mentionAt(lexicon(), text, blockAt(prose, start), start)?.start, start);
	}
}
