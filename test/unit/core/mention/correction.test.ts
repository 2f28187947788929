import assert from 'node:assert/strict';
import type { Label } from '../../../../src/core/dossier/model';
import { replacementFor } from '../../../../src/core/mention/correction';
import { libraryOfLabels, type LabelInput } from '../../../support/core/dossiers/libraryOfLabels';

const LABELS: readonly LabelInput[] = [
	{ entry: 'ccp', text: 'Container Control Programme' },
	{ entry: 'ccp', text: 'Programme de contrôle des conteneurs', language: 'fr' },
	{ entry: 'ccp', text: 'Container Control Program', role: 'discouraged', instead: 'Container Control Programme' },
	{ entry: 'ccp', text: 'Programme des conteneurs', role: 'discouraged', language: 'fr' },
	{ entry: 'product', text: 'falsified medical product' },
	{ entry: 'product', text: 'counterfeit medicine', role: 'discouraged', instead: 'falsified medical product' },
];

function replaced(written: string, discouraged: string): string {
	const library = libraryOfLabels(LABELS);
	const entry = [...library.entries.values()].find(one => one.entry.labels.some(({ text }) => text === discouraged));
	const label = entry?.entry.labels.find(({ text }) => text === discouraged) as Label;
	assert.ok(entry);
	return replacementFor(written, label, entry);
}

describe('the replacement for a discouraged name', () => {
	for (const [written, discouraged, expected] of [
		['Container Control Program', 'Container Control Program', 'Container Control Programme'],
		['container control program', 'Container Control Program', 'Container Control Programme'],
		['CONTAINER CONTROL PROGRAM', 'Container Control Program', 'CONTAINER CONTROL PROGRAMME'],
		['Container Control Programs', 'Container Control Program', 'Container Control Programmes'],
		['Container Control Program’s', 'Container Control Program', 'Container Control Programme’s'],
		['Container\nControl Program', 'Container Control Program', 'Container Control Programme'],
		['counterfeit medicines', 'counterfeit medicine', 'falsified medical products'],
		['Counterfeit medicine', 'counterfeit medicine', 'Falsified medical product'],
		['Programme des conteneurs', 'Programme des conteneurs', 'Programme de contrôle des conteneurs'],
	] as const) {
		it(`is ${expected} for ${JSON.stringify(written)}`, () => assert.equal(replaced(written, discouraged), expected));
	}
});
