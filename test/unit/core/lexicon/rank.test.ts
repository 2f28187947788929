import assert from 'node:assert/strict';
import { findPlainTextProse } from '../../../../src/core/language/plainText/prose';
import { buildLexicon } from '../../../../src/core/lexicon/lexicon';
import { findMentions } from '../../../../src/core/lexicon/matching/find';
import { rankLabels } from '../../../../src/core/lexicon/matching/rank';
import { mergeDossiers } from '../../../../src/core/library/merge';
import { libraryOfLabels } from '../../../support/core/dossiers/libraryOfLabels';

const treaty = (id: string, name: string) => libraryOfLabels([
	{ text: `Parties of ${name}`, entry: 'cop' }, { text: 'COP', entry: 'cop', role: 'acronym', case: 'exact', ambiguous: true },
	{ text: `${name} Treaty`, entry: 'treaty' }, { text: `${name} Office`, entry: 'office' },
]).dossiers.map(dossier => {
	const entries = new Map(dossier.entries);
	const cop = entries.get('cop');
	if (cop) {
		entries.set('cop', { ...cop, relations: [{ type: 'partOf', target: 'treaty', evidence: [], unconfirmed: false }] });
	}
	return { ...dossier, id, entries };
});

const library = mergeDossiers([...treaty('air', 'Air'), ...treaty('sea', 'Sea')]);
const lexicon = buildLexicon(library);

/** The entries that the last mention of a text may name, the likeliest first. */
function ranked(text: string, nearest: readonly string[] = []): readonly string[] {
	const mentions = findMentions(lexicon, text, findPlainTextProse(text));
	return rankLabels(mentions.at(-1)?.labels ?? [], { library, mentions, nearest }).map(({ entry }) => entry);
}

describe('an ambiguous label', () => {
	it('names all its entries, in the order of the library', () => assert.deepEqual(ranked('the COP'), ['air/cop', 'sea/cop']));
	it('names the entry first that the document names in full', () =>
		assert.deepEqual(ranked('The Parties of Sea: the COP'), ['sea/cop', 'air/cop']));
	it('names the entry first whose relations the document names', () =>
		assert.deepEqual(ranked('Air Office, Air Office; Sea Treaty: the COP'), ['sea/cop', 'air/cop']));
	it('puts the entry first whose dossier the document mentions', () =>
		assert.deepEqual(ranked('The Sea Office and the COP'), ['sea/cop', 'air/cop']));
	it('names the entry of the nearest dossier first', () => assert.deepEqual(ranked('the COP', ['sea']), ['sea/cop', 'air/cop']));
});
