import assert from 'node:assert/strict';
import { findMentions, mentionAt } from '../../../src/core/lexicon/find';
import { buildLexicon } from '../../../src/core/lexicon/lexicon';
import { documentLanguageOf } from '../../../src/core/language/languages';
import { blockAt } from '../../../src/core/prose/prose';
import { bundledLibrary } from './bundledLibrary';
import { readMarked } from './marked';
import { once } from './once';

const lexicon = once(() => buildLexicon(bundledLibrary));

/** Asserts that exactly the marked places of a text are recognised as the given entries of the bundled dossier. */
export function assertNames(source: string, entries: readonly string[], language = 'markdown'): void {
	const { text, marked } = readMarked(source);
	const prose = documentLanguageOf(language).prose.find(text);
	const found = findMentions(lexicon(), text, prose);
	assert.deepEqual(found.map(({ start, end }) => text.slice(start, end)), marked);
	assert.deepEqual(found.map(({ labels }) => labels.map(({ entry, label }) => `${entry.replace('cop10be/', '')}${label.role === 'discouraged' ? ' (wrong name)' : ''}`).join(' or ')), entries);
	for (const { start } of found) {
		assert.equal(mentionAt(lexicon(), text, blockAt(prose, start), start)?.start, start);
	}
}
