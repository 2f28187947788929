import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { writtenReferenceList } from '../../../../src/core/citation/referenceList';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { registerRefresh } from '../../../../src/extension/features/refresh/register';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { citeServices } from '../support/citing';
import { until } from '../support/until';

const FULL = 'Charter of Small Things, 15 November 2000.';
const NOTICE = 'Small Office, “Notice of the Small Conference”, 16 October 2020. Available at https://small.example/notice.';
const OSCOLA = 'Charter of Small Things (adopted 15 November 2000).';
const OSCOLA_NOTICE = 'Small Office, ‘Notice of the Small Conference’ (16 October 2020) \\textless{}https://small.example/notice\\textgreater{}.';

const APPLY = 'To apply this, choose the check mark (Apply Style) above the comparison.';

function note(text: string): string {
	return `A hat.\\footnote{${text}}\n`;
}

const MAIN = `\\documentclass{article}\n${note(FULL)}\\input{one}\n\\include{parts/two}\n`;
const FILES = { 'main.tex': MAIN, 'one.tex': note('Ibid.'), 'parts/two.tex': `${note(NOTICE)}${note('Charter of Small Things (see footnote 1).')}` };
const RESTYLED = {
	'main.tex': MAIN.replace(FULL, OSCOLA),
	'one.tex': note('ibid.'),
	'parts/two.tex': `${note(OSCOLA_NOTICE)}${note('Charter of Small Things (n 1).')}`,
};

/** Opens one of several files, and returns functions that restyle the document and apply this. */
function setUp(files: Readonly<Record<string, string>> = FILES, open = 'main.tex') {
	const { host, services } = citeServices();
	host.folders = [Uri.file('/drafts')];
	registerRefresh(services);
	// The message about the style of the folder comes once everything is done.
	host.set('dossier.citation.style', { workspaceValue: 'un' });
	for (const [name, text] of Object.entries(files)) {
		host.files.put(`/drafts/${name}`, text);
	}
	const document = host.open(`/drafts/${open}`, files[open] ?? '');
	host.show(document, 0);
	host.atPick = picker => picker.take('OSCOLA');
	const show = async () => {
		await host.commands.get('dossier.restyleDocument')?.();
		await until(() => host.messages.length + host.progresses.length > 0);
	};
	const apply = async () => {
		const { length } = host.messages;
		await host.commands.get('dossier.applyStyle')?.();
		await until(() => host.messages.length > length);
		assert.deepEqual(host.log.of('error'), []);
	};
	const textOf = (name: string) => host.documents.find(({ uri }) => uri.path === `/drafts/${name}`)?.getText();
	const texts = () => Object.fromEntries(Object.keys(files).map(name => [name, textOf(name) ?? host.files.text(`/drafts/${name}`)]));
	return { host, document, show, apply, texts };
}

describe('restyling a document of several files', () => {
	for (const open of Object.keys(FILES)) {
		it(`changes all of them in one step, and saves those that are not open, from ${open}`, async () => {
			const { host, show, apply, texts } = setUp(FILES, open);
			let edits = 0;
			host.beforeApply = () => ++edits > 0;
			await show();
			assert.deepEqual([host.progresses[0]?.title, host.messages], [`4 notes in 3 files will change. ${APPLY}`, []]);
			assert.deepEqual(texts(), FILES);
			await apply();
			assert.deepEqual([texts(), edits, host.comparisons], [RESTYLED, 1, []]);
			assert.deepEqual(host.documents.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.path), [`/drafts/${open}`]);
		});
	}

	it('shows what will change in each, and one file as before if only one will', async () => {
		const several = setUp();
		await several.show();
		const [, title, resources] = several.host.executed.find(([id]) => id === 'vscode.changes') as [string, string, (readonly vscode.Uri[])[]];
		assert.equal(title, 'main.tex: Citations in the Style OSCOLA');
		const provider = several.host.registered.get('registerTextDocumentContentProvider')?.[0] as vscode.TextDocumentContentProvider;
		const shown = await Promise.all(resources.map(async ([, original, restyled]) =>
			[original?.path.replace('/drafts/', ''), await provider.provideTextDocumentContent(restyled as vscode.Uri, undefined as never)]));
		assert.deepEqual(Object.fromEntries(shown), RESTYLED);
		const one = setUp({ ...FILES, 'one.tex': 'Nothing.\n', 'parts/two.tex': 'Nothing.\n' }, 'one.tex');
		await one.show();
		assert.equal(one.host.executed.some(([id]) => id === 'vscode.diff'), true);
		await one.apply();
		assert.equal(one.texts()['main.tex'], RESTYLED['main.tex']);
	});

	it('keeps unsaved changes of a file, and does not save them', async () => {
		const { host, show, apply, texts } = setUp();
		const two = host.open('/drafts/parts/two.tex', FILES['parts/two.tex']);
		host.edit(two, { start: 0, end: 0, text: note('Mine.') });
		await show();
		await apply();
		assert.equal(texts()['parts/two.tex'], `${note('Mine.')}${RESTYLED['parts/two.tex']}`);
		assert.equal(host.files.text('/drafts/parts/two.tex'), FILES['parts/two.tex']);
	});

	it('changes nothing if one of the files was changed in the meantime', async () => {
		for (const isOpen of [false, true]) {
			const { host, show, apply, texts } = setUp();
			await show();
			const two = host.documents.find(({ uri }) => uri.path.endsWith('two.tex'));
			assert.ok(two);
			if (isOpen) {
				host.edit(two, { start: 0, end: 0, text: 'Ah. ' });
			} else {
				host.close(two);
				host.files.put('/drafts/parts/two.tex', `Ah. ${FILES['parts/two.tex']}`);
			}
			await apply();
			assert.deepEqual(texts(), { ...FILES, 'parts/two.tex': `Ah. ${FILES['parts/two.tex']}` });
			assert.deepEqual(host.messages, [
				'warning: The document was not restyled because it, one of its files or a source has changed or was closed. Try again.',
			]);
		}
	});

	it('leaves out a file that cannot be edited, and says so', async () => {
		const { host, show, apply, texts } = setUp();
		host.set('files.readonlyInclude', { globalValue: { '**/one.tex': true } });
		await show();
		assert.deepEqual(host.progresses.map(({ title }) => title), [
			`3 notes in 2 files will change. These files cannot be edited and keep their style: one.tex. ${APPLY}`,
		]);
		await apply();
		assert.deepEqual(texts(), { ...RESTYLED, 'one.tex': FILES['one.tex'] });
	});

	for (const [why, sentence, isTrusted, files] of [
		['it is not certain which files there are', 'because it is not certain which other files belong to the document.', true, { ...FILES, 'parts/two.tex': '\\input{../../three}\n' }],
		['the workspace is not trusted', 'because other files are not read in Restricted Mode.', false, FILES],
	] as const) {
		it(`restyles only the file if ${why}, and says so`, async () => {
			const { host, show, apply, texts } = setUp(files);
			host.trusted = isTrusted;
			await show();
			assert.equal(host.progresses[0]?.title, `1 note will change. Only this file is restyled, ${sentence} ${APPLY}`);
			await apply();
			assert.deepEqual(texts(), { ...files, 'main.tex': RESTYLED['main.tex'] });
		});
	}

	it('restyles the reference list in whichever file it is', async () => {
		// Files may differ in their line endings.
		const list = writtenReferenceList(documentLanguageOf('latex').list, [], '\r\n');
		const { host, show } = setUp({ ...FILES, 'parts/two.tex': list }, 'one.tex');
		await show();
		assert.match(host.progresses[0]?.title ?? '', /^2 notes in 3 files will change\. The reference list will change\. /);
	});
});
