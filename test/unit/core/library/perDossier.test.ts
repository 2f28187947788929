import assert from 'node:assert/strict';
import { perDossier } from '../../../../src/core/library/perDossier';
import { smallLibrary } from '../../../support/core/dossiers/smallLibrary';

describe('a value memoized by dossier', () => {
	it('is computed once for each library', () => {
		let times = 0;
		const count = perDossier(({ entries }) => {
			times++;
			return entries.size;
		});
		const [one, other] = [smallLibrary(), smallLibrary()];
		const [dossier] = one.dossiers;
		assert.ok(dossier);
		assert.equal(count(dossier, one), dossier.entries.size);
		assert.equal(count(dossier, one), dossier.entries.size);
		assert.equal(times, 1);
		count(dossier, other);
		assert.equal(times, 2);
	});
	it('is kept even if it is undefined', () => {
		let times = 0;
		const nothing = perDossier(() => void times++);
		const library = smallLibrary();
		const [dossier] = library.dossiers;
		assert.ok(dossier);
		nothing(dossier, library);
		nothing(dossier, library);
		assert.equal(times, 1);
	});
});
