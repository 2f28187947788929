import assert from 'node:assert/strict';
import { Position } from 'vscode';
import { statisticsId } from '../../../../src/core/render/page/statisticsId';
import { idOfPage, linkTo, pageOfId, pageOfLink } from '../../../../src/extension/features/preview/entryLinks';
import { pageOfLinkAt } from '../../../../src/extension/features/preview/noteLinks';
import { freshHost } from '../../../support/fakeVscode/current';

describe('links to pages', () => {
	beforeEach(() => {
		freshHost();
	});

	for (const [page, path] of [
		[{ entry: 'small/charter' }, '/entry/small/charter'],
		[{ entry: 'small_charter' }, '/source/small_charter'],
		[{ entry: '' }, '/overview'],
		[{ entry: '', dossier: 'small' }, '/overview/small'],
		[{ entry: statisticsId('small') }, '/statistics/small'],
	] as const) {
		it(`convert ${path} to a page and back`, () => {
			const link = linkTo('dossier.dossier', page);
			assert.equal(link.path, path);
			assert.deepEqual(pageOfLink(link), page);
			assert.deepEqual(pageOfId(idOfPage(page)), page);
		});

		it(`with ${path} are recognized in a document`, () => {
			const link = linkTo('dossier.dossier', page).toString();
			const document = freshHost().open('/notes/notes.txt', `See ${link}.\n`);
			assert.deepEqual(pageOfLinkAt(document, new Position(0, 10), 'dossier.dossier'), page);
		});
	}

	for (const path of ['/source', '/source/a/b', '/entry/a', '/entry/a/b/c', '/other/a', '']) {
		it(`are not recognized if the path is “${path}”`, () => assert.equal(pageOfLink({ path }), undefined));
	}
});
