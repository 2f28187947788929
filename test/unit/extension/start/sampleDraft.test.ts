import assert from 'node:assert/strict';
import { SampleDraft } from '../../../../src/extension/features/start/sampleDraft';
import { freshHost } from '../../../support/fakeVscode/current';
import { Uri } from '../../../support/fakeVscode/values/uri';

function setUp() {
	const host = freshHost();
	host.files.put('/extension/media/walkthrough/sample.md', 'The UNTOC.\n');
	return { host, sample: new SampleDraft(Uri.file('/extension')) };
}

describe('SampleDraft', () => {
	it('is an untitled Markdown document', async () => {
		const { host, sample } = setUp();
		await sample.show();
		const document = host.activeEditor?.document;
		assert.deepEqual([document?.uri.scheme, document?.languageId, document?.getText()], ['untitled', 'markdown', 'The UNTOC.\n']);
	});

	it('is opened once, however often it is requested, and again after it is closed', async () => {
		const { host, sample } = setUp();
		await Promise.all([sample.show(), sample.show()]);
		await sample.show();
		assert.equal(host.documents.length, 1);
		const [document] = host.documents;
		assert.ok(document);
		host.edit(document, { start: 0, end: 3, text: 'My' });
		await sample.show();
		assert.equal(host.activeEditor?.document.getText(), 'My UNTOC.\n');
		host.close(document);
		await sample.show();
		assert.equal(host.activeEditor?.document.getText(), 'The UNTOC.\n');
	});
});
