import assert from 'node:assert/strict';
import { fileProgress } from '../../../../../src/extension/platform/files/fileProgress';

describe('the progress of a search', () => {
	it('counts one file in the singular', () => {
		assert.deepEqual([fileProgress(0, 1), fileProgress(1, 2), fileProgress(0, 0)], ['0 of 1 file', '1 of 2 files', '0 of 0 files']);
	});
});
