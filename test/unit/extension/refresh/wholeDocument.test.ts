import assert from 'node:assert/strict';
import { insertCitation } from '../../../../src/extension/features/cite/insertion/insertCitation';
import { cursorsOf } from '../../../../src/extension/features/cite/insertion/target';
import { registerRefresh } from '../../../../src/extension/features/refresh/register';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { citeServices } from '../support/citing';
import { asEditor } from '../support/services';
import { until } from '../support/until';

const NOTICE = 'Small Office, ‘‘Notice of the Small Conference’’, 16 October 2020. Available at \\url{https://small.example/notice}.';
const CHARTER = 'Charter of Small Things, 15 November 2000.';
const LEFT = '1 note was left unchanged because its wording is not that of the style: it was changed, or its source was.';
const LATER = 'Charter of Small Things (see footnote 1).';

function note(text: string): string {
	return `A hat.\\footnote{${text}}\n`;
}

/** Opens one of several files, and returns it with a function that refreshes its citations. */
function setUp(files: Readonly<Record<string, string>>, open: string, cursor = 0) {
	const { host, services } = citeServices();
	host.folders = [Uri.file('/drafts')];
	registerRefresh(services);
	for (const [name, text] of Object.entries(files)) {
		host.files.put(`/drafts/${name}`, text);
	}
	const document = host.open(`/drafts/${open}`, files[open] ?? '');
	const editor = host.show(document, cursor);
	const refresh = async () => {
		await host.commands.get('dossier.refreshCitations')?.();
		assert.deepEqual(host.log.of('error'), []);
	};
	return { host, services, document, editor, refresh };
}

describe('refreshing citations in a document of several files', () => {
	const main = `\\documentclass{article}\n\\input{one}\n${note(CHARTER)}\\include{parts/two}\n${note(CHARTER)}`;
	const files = { 'main.tex': main, 'one.tex': note(CHARTER), 'parts/two.tex': `${note(NOTICE)}${note(CHARTER)}` };

	it('counts the notes of files that the file includes', async () => {
		const { document, refresh, host } = setUp(files, 'main.tex');
		await refresh();
		assert.equal(document.getText(), `\\documentclass{article}\n\\input{one}\n${note('Ibid.')}\\include{parts/two}\n${note('Ibid.')}`);
		assert.deepEqual(host.messages, ['information: 2 notes were updated. Notes in other files need to be refreshed, too: two.tex']);
		assert.equal(host.files.text('/drafts/parts/two.tex'), files['parts/two.tex']);
	});

	const twoRefreshed = `${note(NOTICE)}${note(LATER)}`;
	const textOf = (host: ReturnType<typeof setUp>['host'], name: string) =>
		host.documents.find(({ uri }) => uri.path === `/drafts/${name}`)?.getText() ?? host.files.text(`/drafts/${name}`);

	it('refreshes the other files as well if the user wants that', async () => {
		const { host, refresh } = setUp(files, 'main.tex');
		host.answer = 'Refresh All Files';
		await refresh();
		await until(() => host.statusMessages.length > 0);
		assert.equal(textOf(host, 'parts/two.tex'), twoRefreshed);
		assert.deepEqual(host.statusMessages, [`Notes updated in all files of the document: 1. ${LEFT}`]);
	});

	it('refreshes all files in one step by a command of its own, from any of them', async () => {
		for (const open of Object.keys(files)) {
			const { host, document } = setUp(files, open);
			const { version } = document;
			await host.commands.get('dossier.refreshCitationsInAllFiles')?.();
			await until(() => host.statusMessages.length + host.messages.length > 0);
			assert.deepEqual(host.log.of('error'), []);
			assert.deepEqual([textOf(host, 'one.tex'), textOf(host, 'parts/two.tex')], [note(CHARTER), twoRefreshed], open);
			assert.equal(textOf(host, 'main.tex'), `\\documentclass{article}\n\\input{one}\n${note('Ibid.')}\\include{parts/two}\n${note('Ibid.')}`);
			assert.ok(document.version - version <= 1);
			const said = [...host.statusMessages, ...host.messages.map(message => message.replace('information: ', ''))];
			assert.deepEqual(said, [`Notes updated in all files of the document: 3. ${LEFT}`]);
		}
	});

	it('counts the notes of the files before the one that is open', async () => {
		const { document, refresh } = setUp(files, 'parts/two.tex');
		await refresh();
		assert.equal(document.getText(), `${note(NOTICE)}${note(LATER)}`);
		const { version } = document;
		await refresh();
		assert.equal(document.version, version);
	});

	it('reads other files as they are in the editor', async () => {
		const { host, document, refresh } = setUp(files, 'parts/two.tex');
		host.edit(host.open('/drafts/one.tex', files['one.tex']), { start: 0, end: 0, text: note('Mine.') });
		await refresh();
		assert.equal(document.getText(), `${note(NOTICE)}${note(LATER.replace('1', '2'))}`);
	});

	it('is the same in Typst', async () => {
		const { document, refresh } = setUp(
			{ 'main.typ': '#include "one.typ"\nB#footnote[Charter of Small Things, 15 November 2000.]\n', 'one.typ': `A#footnote[${CHARTER}]\n` },
			'main.typ',
		);
		await refresh();
		assert.equal(document.getText(), '#include "one.typ"\nB#footnote[Ibid.]\n');
	});

	it('remembers what a note cites, wherever the other files move it', async () => {
		const { host, document, refresh } = setUp(files, 'main.tex');
		await refresh();
		host.files.put('/drafts/one.tex', `${note('Mine.')}${note(NOTICE)}`);
		await refresh();
		assert.match(document.getText(), /\\input\{one\}\nA hat\.\\footnote\{Charter of Small Things, 15 November 2000\.\}/);
	});

	it('gives an inserted note its form, and refreshes the file', async () => {
		const text = `${note(NOTICE)}${note(CHARTER)}A coat.\n`;
		const { host, services, document, editor } = setUp({ ...files, 'parts/two.tex': text }, 'parts/two.tex', text.length - 1);
		host.set('dossier.citation.refresh', { globalValue: 'onInsert' });
		const dossiers = await services.store.get();
		const source = [...dossiers.library.sources.values()].find(({ source: { csl } }) => csl.title === 'Charter of Small Things');
		assert.ok(source);
		await insertCitation(asEditor(editor), { offsets: () => cursorsOf(asEditor(editor)) }, [{ cited: { source, locators: [] }, prefix: '', suffix: '' }], services);
		assert.equal(document.getText(), `${note(NOTICE)}${note(LATER)}A coat.\\footnote{Ibid.}\n`);
	});

	for (const [why, changed] of [
		['a file is included twice', { 'main.tex': `${main}\\input{parts/two}\n` }],
		['two documents include the file', { 'z.tex': `\\documentclass{article}\n${note(CHARTER)}\\input{parts/two}\n` }],
		['a file is outside the workspace', { 'main.tex': `\\input{../../one}\n${main}` }],
	] as const) {
		it(`counts the file alone if ${why}`, async () => {
			const { document, refresh } = setUp({ ...files, ...changed }, 'parts/two.tex');
			await refresh();
			assert.equal(document.getText(), `${note(NOTICE)}${note(CHARTER)}`);
		});
	}

	it('counts files that include each other once', async () => {
		const { document, refresh } = setUp({ 'main.tex': `\\input{one}\n${note(CHARTER)}`, 'one.tex': `${note(CHARTER)}\\input{main}\n` }, 'main.tex');
		await refresh();
		assert.equal(document.getText(), `\\input{one}\n${note('Ibid.')}`);
	});

	it('leaves out files that come with LaTeX', async () => {
		const { document, refresh } = setUp({ ...files, 'main.tex': `\\input{glyphtounicode}\n${main}` }, 'parts/two.tex');
		await refresh();
		assert.equal(document.getText(), `${note(NOTICE)}${note(LATER)}`);
	});
});
