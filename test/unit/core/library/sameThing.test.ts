import assert from 'node:assert/strict';
import type { Dossier, Entry } from '../../../../src/core/dossier/model';
import { findMentions } from '../../../../src/core/lexicon/find';
import { buildLexicon } from '../../../../src/core/lexicon/lexicon';
import { mergeDossiers } from '../../../../src/core/library/library';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { smallDossier } from '../../../support/core/smallLibrary';

describe('a thing that several dossiers describe', () => {
	it('has one card for a name that both give it', () => {
		assert.deepEqual(namedBy('The World Hat Office.', smallDossier(), second()), ['small/who']);
	});

	it('has the card of the later dossier for a name that only that one gives it', () => {
		const later = second({ labels: [...who().labels, { ...nameOfWho(), text: 'agency for hats', role: 'variant' }] });
		assert.deepEqual(namedBy('The World Hat Office, a agency for hats.', smallDossier(), later), ['small/who', 'second/who']);
	});

	it('is one thing only under the same key, of the same kind and with a preferred name in common', () => {
		const both = ['small/who or second/who'];
		assert.deepEqual(namedBy('The World Hat Office.', smallDossier(), second({ key: 'hats' })), ['small/who or second/hats']);
		assert.deepEqual(namedBy('The World Hat Office.', smallDossier(), second({ kind: 'fund' })), both);
		for (const label of [{ ...nameOfWho(), language: 'fr' }, { ...nameOfWho(), role: 'variant' as const }]) {
			assert.deepEqual(namedBy('The World Hat Office.', smallDossier(), second({ labels: [label] })), both);
		}
	});

	it('keeps a name in the later dossier that the earlier one advises against', () => {
		const first = second({ labels: [...who().labels, { ...nameOfWho(), text: 'the hatters', role: 'discouraged' }] });
		const later = second({ labels: [nameOfWho(), { ...nameOfWho(), text: 'the hatters', role: 'variant' }] }, 'third');
		assert.deepEqual(namedBy('The World Hat Office, the hatters.', first, later), ['second/who', 'second/who or third/who']);
	});

	it('does not change the dossiers, and nothing in a library of one', () => {
		const later = second();
		mergeDossiers([smallDossier(), later]);
		assert.ok(later.entries.get('who')?.labels.every(({ recognise }) => recognise));
		assert.equal(mergeDossiers([later]).entries.get('second/who')?.entry, later.entries.get('who'));
	});
});

function namedBy(text: string, ...dossiers: readonly Dossier[]): readonly string[] {
	const found = findMentions(buildLexicon(mergeDossiers(dossiers)), text, documentLanguageOf('plaintext').prose.find(text));
	return found.map(({ labels }) => labels.map(({ entry }) => entry).join(' or '));
}

function second(change: Partial<Entry> = {}, id = 'second'): Dossier {
	const entry: Entry = { ...who(), relations: [], ...change };
	return { ...smallDossier(), id, entries: new Map([[entry.key, entry]]) };
}

function who(): Entry {
	const entry = smallDossier().entries.get('who');
	assert.ok(entry);
	return entry;
}

function nameOfWho(): Entry['labels'][number] {
	const label = who().labels.find(({ text }) => text === 'World Hat Office');
	assert.ok(label);
	return label;
}
