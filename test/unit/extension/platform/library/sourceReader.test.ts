import assert from 'node:assert/strict';
import type { Dossier } from '../../../../../src/core/dossier/model';
import { SourceReader } from '../../../../../src/extension/platform/library/sourceReader';
import type { DossierFileState } from '../../../../../src/extension/platform/sources/dossierSource';
import { freshHost } from '../../../../support/fakeVscode/current';
import { FakeLog } from '../../../../support/fakeVscode/values/log';
import { Uri } from '../../../../support/fakeVscode/values/uri';
import { ChangingSource, dossierOfTerms } from '../../support/changingSource';
import { passing } from '../../support/until';

/** A reader of a source whose answers a test gives, in the order of its requests. */
function readerOfSlowSource() {
	freshHost();
	const answers: ((files: readonly DossierFileState[]) => void)[] = [];
	const source = new ChangingSource('workspace');
	source.read = () => new Promise(resolve => answers.push(resolve));
	let late = 0;
	const reader = new SourceReader([source], new FakeLog(), () => late++);
	const answer = (index: number, ...dossiers: readonly Dossier[]) => answers[index]?.(dossiers.map(dossier => (
		{ uri: Uri.file(`/${dossier.id}.dossier.yaml`), dossier, findings: [] })));
	const ids = async () => (await passing(reader.read())).flat().map(({ dossier }) => dossier?.id);
	return { reader, source, answer, ids, late: () => late };
}

describe('a dossier source that answers late', () => {
	it('is not asked again for what it has answered', async () => {
		const { reader, answer, ids, late } = readerOfSlowSource();
		assert.deepEqual(await ids(), []);
		answer(0, dossierOfTerms('first', {}));
		await reader.answered();
		assert.equal(late(), 1);
		assert.deepEqual(await ids(), ['first']);
	});

	it('is asked again if it has changed after the request, whether before or after its answer', async () => {
		for (const isBefore of [true, false]) {
			const { reader, source, answer, ids } = readerOfSlowSource();
			await ids();
			if (isBefore) {
				reader.discardLate(source);
			}
			answer(0, dossierOfTerms('first', {}));
			await reader.answered();
			if (!isBefore) {
				reader.discardLate(source);
			}
			const second = ids();
			answer(1, dossierOfTerms('second', {}));
			assert.deepEqual(await second, ['second']);
		}
	});
});
