import assert from 'node:assert/strict';
import { siteFolderAt } from '../../../../../src/extension/features/exportDossier/siteFolder';
import { readText } from '../../../../../src/extension/platform/files/files';
import { DossierFiles } from '../../../../../src/extension/platform/sources/files/dossierFiles';
import { freshHost } from '../../../../support/fakeVscode/current';
import { Uri } from '../../../../support/fakeVscode/values/uri';

const DOSSIER = '/texts/a.dossier.yaml';

/** A named pipe at a path. */
function pipeAt(path: string) {
	const host = freshHost();
	host.files.put(path, '');
	host.files.pipes.add(path);
	return host;
}

describe('a named pipe with the name of a file', () => {
	it('is not read as a bibliography or project file, which would never end', async () => {
		pipeAt('/texts/refs.bib');
		await assert.rejects(readText(Uri.file('/texts/refs.bib')), /a pipe or a device/);
	});

	it('is a problem as a dossier', async () => {
		pipeAt(DOSSIER);
		const files = new DossierFiles();
		await files.refresh([{ uri: Uri.file(DOSSIER) }]);
		assert.match(files.states[0]?.findings[0]?.detail ?? '', /a pipe or a device/);
	});
});

describe('a website in a folder', () => {
	it('replaces a link, and writes nothing through it', async () => {
		const { files } = freshHost();
		const page = '/texts/site/index.html';
		files.put(page, 'The file of another, to which the link leads.');
		files.links.add(page);
		await siteFolderAt(Uri.file('/texts/site')).write('index.html', '<p>A hat.');
		assert.deepEqual([files.text(page), files.links.has(page)], ['<p>A hat.', false]);
		assert.ok(!files.calls.includes(`writeFile ${page}`));
	});
});
