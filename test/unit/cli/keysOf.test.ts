import assert from 'node:assert/strict';
import { keysOfDocuments } from '../../../src/cli/check/keysOf';
import { documentLanguageOf } from '../../../src/core/language/languages';
import { smallLibrary } from '../../support/core/dossiers/smallLibrary';
import { memoryMachine } from './support';

describe('the keys that documents know', () => {
	it('are the same object while nothing changes, for a limited number of documents', async () => {
		const machine = memoryMachine({ 'refs.bib': '@book{a,\n}\n' }, { out: [], problems: [], written: {}, removed: [] });
		const keysOf = keysOfDocuments({ library: smallLibrary(), valueOf: () => undefined, machine, isLive: true });
		const keysIn = async (name: string) =>
			(await keysOf({ path: name, text: '---\nbibliography: refs.bib\n---\n', syntax: documentLanguageOf('markdown') })).keys;
		const first = await keysIn('first.md');
		for (let other = 0; other < 199; other++) {
			await keysIn(`${other}.md`);
		}
		assert.equal(await keysIn('first.md'), first);
		for (let other = 0; other < 200; other++) {
			await keysIn(`${other}.md`);
		}
		assert.notEqual(await keysIn('first.md'), first);
	});
});
