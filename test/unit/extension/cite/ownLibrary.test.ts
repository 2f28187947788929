import assert from 'node:assert/strict';
import { addLibrary } from '../../../../src/extension/features/cite/addLibrary';
import { runInsert } from '../../../../src/extension/features/cite/commands';
import { SETTINGS } from '../../../../src/extension/ids';
import type { FakeQuickPick } from '../../../support/fakeVscode/ui/quickPick';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { citeServices } from '../support/citing';
import { until } from '../support/until';

const DRAFT = '---\nbibliography: refs.bib\n---\nA hat.\n';
const LIBRARY: Readonly<Record<string, string>> = {
	'lib.bib':
		'@article{doe2020,\n  author = {Doe, Ann},\n  title = {Wool in {Ghent}},\n  journaltitle = {Journal of Hats},\n  date = {2020},\n  note = {zotero://select/library/items/ABCD1234},\n  file = {papers/wool.pdf}\n}\n',
	'lib.json':
		'[{"id": "doe2020", "type": "article-journal", "title": "Wool in Ghent", "author": [{"family": "Doe", "given": "Ann"}], "container-title": "Journal of Hats", "issued": {"date-parts": [[2020]]}}]',
	'lib.yaml':
		'references:\n- id: doe2020\n  type: article-journal\n  title: Wool in Ghent\n  author:\n  - family: Doe\n    given: Ann\n  container-title: Journal of Hats\n  issued: 2020\n',
	'lib.ris': 'TY  - JOUR\r\nAU  - Doe, Ann\r\nTI  - Wool in Ghent\r\nT2  - Journal of Hats\r\nPY  - 2020\r\nID  - doe2020\r\nER  - \r\n',
	'lib.yml':
		'doe2020:\n  type: Article\n  title: Wool in Ghent\n  author: Doe, Ann\n  date: 2020\n  parent:\n    title: Journal of Hats\n',
};

function setUp(paths: readonly string[], text = DRAFT) {
	const { host, services } = citeServices();
	host.folders = [Uri.file('/drafts')];
	host.files.put('/drafts/refs.bib', '');
	host.settings.set(SETTINGS.citationLibraries, { workspaceValue: paths });
	const document = host.open('/drafts/draft.md', text);
	host.show(document, text.length - 1);
	return { host, services, document };
}

/** Types text, waits for a row, and accepts it. */
async function find(picker: FakeQuickPick, typed: string, label: string): Promise<void> {
	picker.type(typed);
	await until(() => picker.items.some(item => item.label === label));
	picker.take(label);
}

/** Inserts a citation of the row found, without a locator. */
async function cite({ host, services }: ReturnType<typeof setUp>, typed: string, label: string): Promise<void> {
	let isFirst = true;
	host.atPick = picker => {
		const found = isFirst ? find(picker, typed, label) : picker.take();
		isFirst = false;
		return found;
	};
	await runInsert(undefined, undefined, services);
}

/** Returns the rows of the list once everything is read. */
async function rows(
	{ host, services }: ReturnType<typeof setUp>,
	typed = '',
): Promise<readonly { readonly label: string; readonly description?: string; readonly detail?: string; readonly kind?: number }[]> {
	let found: FakeQuickPick['items'] = [];
	host.atPick = async picker => {
		picker.type(typed);
		await until(() => picker.items.length > 0 && !picker.busy);
		found = picker.items;
		picker.leave();
	};
	await runInsert(undefined, undefined, services);
	return found;
}

describe('the user’s library', () => {
	for (const [name, text] of Object.entries(LIBRARY)) {
		it(`is cited from ${name}, and the entry is added to the bibliography of the document`, async () => {
			const one = setUp([name]);
			one.host.files.put(`/drafts/${name}`, text);
			await cite(one, 'doe 2020', 'Wool in Ghent');
			assert.equal(one.document.getText(), DRAFT.replace('hat.', 'hat. [@doe2020]'));
			const bib = one.host.files.text('/drafts/refs.bib') ?? '';
			// An entry of the same format is copied as it stands.
			assert.equal(bib === text, name.endsWith('.bib'));
			assert.match(bib, /@article\{doe2020,[^]*author = \{Doe, Ann\}[^]*journaltitle = \{Journal of \{?Hats\}?\}/);
		});
	}

	it('is the first group in the list, with authors, year and file', async () => {
		const one = setUp(['lib.bib']);
		one.host.files.put('/drafts/lib.bib', LIBRARY['lib.bib'] ?? '');
		const all = await rows(one);
		const heading = all.findIndex(({ label, kind }) => label === 'Your Library' && kind === -1);
		assert.equal(heading, 0);
		assert.deepEqual(
			[all[heading + 1]?.label, all[heading + 1]?.description, all[heading + 1]?.detail],
			['Wool in Ghent', 'Doe 2020 · lib.bib', 'Wool in Ghent'],
		);
		assert.deepEqual(
			(await rows(one, 'doe 2020')).map(({ label }) => label),
			['Your Library', 'Wool in Ghent'],
		);
	});

	it('contains the bibliography of the document, which is cited by its keys and not changed', async () => {
		const one = setUp([]);
		one.host.files.put('/drafts/refs.bib', LIBRARY['lib.bib'] ?? '');
		await cite(one, 'wool', 'Wool in Ghent');
		assert.equal(one.document.getText(), DRAFT.replace('hat.', 'hat. [@doe2020]'));
		assert.equal(one.host.files.text('/drafts/refs.bib'), LIBRARY['lib.bib']);
	});

	it('is cited with full references if the document has no bibliography', async () => {
		const one = setUp(['lib.bib'], 'A hat.\n');
		one.host.files.put('/drafts/lib.bib', LIBRARY['lib.bib'] ?? '');
		await cite(one, 'wool', 'Wool in Ghent');
		assert.match(one.document.getText(), /^A hat\.\[\^1\]\n\n\[\^1\]: .*Doe.*Wool in Ghent.*Journal of Hats/);
	});

	it('is read again only if the file has changed', async () => {
		const one = setUp(['lib.bib']);
		const reads = () => one.host.files.calls.filter(call => call === 'readFile /drafts/lib.bib').length;
		one.host.files.put('/drafts/lib.bib', LIBRARY['lib.bib'] ?? '');
		one.host.files.times.set('/drafts/lib.bib', 1);
		await rows(one);
		await rows(one);
		assert.equal(reads(), 1);
		one.host.files.put('/drafts/lib.bib', (LIBRARY['lib.bib'] ?? '').replace('Wool in', 'Felt from'));
		one.host.files.times.set('/drafts/lib.bib', 2);
		assert.equal((await rows(one, 'felt')).at(-1)?.label, 'Felt from Ghent');
		assert.ok((await rows(one, 'wool')).every(({ label }) => label !== 'Wool in Ghent'));
		assert.equal(reads(), 2);
	});

	it('is read again after a failure', async () => {
		const one = setUp(['lib.bib']);
		one.host.files.put('/drafts/lib.bib', LIBRARY['lib.bib'] ?? '');
		one.host.files.before('readFile', '/drafts/lib.bib', () => Promise.reject(new Error('Locked.')));
		assert.match((await rows(one)).find(({ label }) => label === 'lib.bib')?.detail ?? '', /Locked\./);
		assert.equal((await rows(one, 'wool')).at(-1)?.label, 'Wool in Ghent');
	});

	it('reports what cannot be read, and keeps the rest', async () => {
		const one = setUp(['lib.bib', '../outside.bib']);
		one.host.files.put('/drafts/lib.bib', `${LIBRARY['lib.bib'] ?? ''}@book{x, title = {`);
		one.host.files.put('/outside.bib', LIBRARY['lib.bib'] ?? '');
		const all = await rows(one);
		assert.match(all.find(({ label }) => label === 'lib.bib')?.detail ?? '', /cannot be read: the closing brace/);
		assert.match(all.find(({ label }) => label === '../outside.bib')?.detail ?? '', /outside the workspace/);
		assert.equal(all.filter(({ label }) => label === 'Wool in Ghent').length, 1);
	});

	it('is not used in Restricted Mode', async () => {
		const one = setUp(['lib.bib']);
		one.host.files.put('/drafts/lib.bib', LIBRARY['lib.bib'] ?? '');
		one.host.trusted = false;
		assert.ok((await rows(one)).every(({ label }) => label !== 'Wool in Ghent'));
	});

	for (const [tooltip, question] of [
		['Open in Zotero', 'Open this entry in Zotero? zotero://select/library/items/ABCD1234'],
		['Open PDF', 'Open wool.pdf?'],
	] as const) {
		it(`opens the linked item after confirmation: ${tooltip}`, async () => {
			for (const answer of [tooltip, undefined]) {
				const one = setUp(['lib.bib']);
				one.host.files.put('/drafts/lib.bib', LIBRARY['lib.bib'] ?? '');
				one.host.files.put('/drafts/papers/wool.pdf', '');
				one.host.answer = answer;
				one.host.atPick = async picker => {
					await until(() => picker.items.some(({ label }) => label === 'Wool in Ghent'));
					picker.press('Wool in Ghent', tooltip);
					await until(() => one.host.messages.length > 0);
					picker.leave();
				};
				await runInsert(undefined, undefined, one.services);
				assert.deepEqual(one.host.messages, [`information: ${question}`]);
				const opened = [
					...one.host.openedOutside.map(String),
					...one.host.executed.filter(([id]) => id === 'vscode.open').map(([, uri]) => String(uri)),
				];
				assert.deepEqual(
					opened,
					answer === undefined
						? []
						: [
								tooltip === 'Open PDF'
									? Uri.file('/drafts/papers/wool.pdf').toString()
									: 'zotero://select/library/items/ABCD1234',
							],
				);
			}
		});
	}

	it('opens no PDF outside the workspace', async () => {
		for (const path of ['../secret.pdf', '/etc/secret.pdf', 'http://a.example/a.pdf']) {
			const one = setUp(['lib.bib']);
			one.host.files.put('/drafts/lib.bib', (LIBRARY['lib.bib'] ?? '').replace('papers/wool.pdf', path));
			one.host.files.put('/secret.pdf', '');
			one.host.files.put('/etc/secret.pdf', '');
			one.host.answer = 'Open PDF';
			one.host.atPick = async picker => {
				await until(() => picker.items.some(({ label }) => label === 'Wool in Ghent'));
				picker.press('Wool in Ghent', 'Open PDF');
				await until(() => one.host.messages.length > 0);
				picker.leave();
			};
			await runInsert(undefined, undefined, one.services);
			assert.match(one.host.messages[0] ?? '', /was not opened/);
			assert.deepEqual(one.host.executed.filter(([id]) => id === 'vscode.open'), []);
		}
	});

	it('is used from outside the workspace once the user has picked it', async () => {
		const one = setUp([]);
		one.host.files.put('/home/zotero.bib', LIBRARY['lib.bib'] ?? '');
		one.host.found = [Uri.file('/home/zotero.bib')];
		await addLibrary(one.services);
		assert.deepEqual(one.host.settings.get(SETTINGS.citationLibraries)?.workspaceValue, ['/home/zotero.bib']);
		assert.equal((await rows(one, 'wool')).at(-1)?.label, 'Wool in Ghent');
	});
});
