import assert from 'node:assert/strict';
import { columnOf } from '../../../../src/extension/platform/documents/showDocument';
import { freshHost } from '../../../support/fakeVscode/current';
import { Uri } from '../../../support/fakeVscode/values/uri';

describe('where a file is shown', () => {
	it('is where it is open already', () => {
		const host = freshHost();
		host.columns = 2;
		host.tabs.push(Uri.file('/drafts/my.dossier.yaml') as never);
		assert.equal(columnOf(Uri.file('/drafts/my.dossier.yaml') as never), 1);
		assert.equal(columnOf(Uri.file('/drafts/other.dossier.yaml') as never), undefined);
	});
});
