import assert from 'node:assert/strict';
import { correctInWorkspace } from '../../../../src/extension/features/correct/correctInWorkspace';
import type { CorrectServices } from '../../../../src/extension/features/correct/services';
import { DocumentSearch } from '../../../../src/extension/platform/documents/documentSearch';
import { Corrections } from '../../../../src/extension/platform/mentions/corrections';
import type { FakeQuickPick } from '../../../support/fakeVscode/ui/quickPick';
import { CancellationTokenSource } from '../../../support/fakeVscode/values/events';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { smallServices } from '../support/services';

const OPEN = 'The Chart of Small Things.\n\nTHE CHART OF SMALL THINGS\n';
const CLOSED = 'In $(x)$ the Chart of Small Things says so.\n';
const NAME = { entry: 'small/charter', label: 'Chart of Small Things' };

function setUp() {
	const { host, store, mentions, served, log } = smallServices();
	host.folders = [Uri.file('/drafts')];
	const document = host.open('/drafts/open.md', OPEN);
	host.files.put('/drafts/more/closed.md', CLOSED);
	host.files.put('/drafts/right.md', 'The Charter of Small Things.\n');
	host.found = ['open.md', 'more/closed.md', 'right.md'].map(path => Uri.file(`/drafts/${path}`));
	const services = {
		store,
		served,
		log,
		corrections: new Corrections({ store, mentions }),
		documentSearch: new DocumentSearch(log, served),
	} as unknown as CorrectServices;
	const closed = () =>
		host.documents.find(({ uri }) => uri.path.endsWith('closed.md'))?.getText() ?? host.files.text('/drafts/more/closed.md');
	return { host, document, closed, run: () => correctInWorkspace(NAME, services) };
}

describe('Replace in the Workspace', () => {
	it('shows every place as it will read, all checked', async () => {
		const { host, run } = setUp();
		let shown: FakeQuickPick | undefined;
		host.atPick = picker => {
			shown = picker;
			picker.leave();
		};
		await run();
		assert.equal(shown?.title, 'Replace “Chart of Small Things” with “Charter of Small Things” – 3 places in 2 files');
		assert.deepEqual(shown.items.map(({ label, detail, picked }) => [label, detail, picked]), [
			['The Charter of Small Things.', 'open.md, line 1', true],
			['THE CHARTER OF SMALL THINGS', 'open.md, line 3', true],
			['In $\u2060(x)$ the Charter of Small Things says so.', 'more/closed.md, line 1', true],
		]);
	});

	it('replaces the checked places and reports how many', async () => {
		const { host, document, closed, run } = setUp();
		host.atPick = picker => picker.takePicked();
		await run();
		assert.equal(document.getText(), 'The Charter of Small Things.\n\nTHE CHARTER OF SMALL THINGS\n');
		assert.equal(closed(), 'In $(x)$ the Charter of Small Things says so.\n');
		assert.deepEqual(host.messages, ['information: The name was replaced in 3 places in 2 files.']);
	});

	it('does not change unchecked places', async () => {
		const { host, document, closed, run } = setUp();
		host.atPick = picker => picker.takePicked(({ detail }) => detail?.startsWith('open.md') === true);
		await run();
		assert.deepEqual([document.getText(), closed()], [OPEN, CLOSED.replace('Chart', 'Charter')]);
		assert.deepEqual(host.messages, ['information: The name was replaced in 1 place.']);
	});

	for (const [what, answer] of [
		['the user cancels', (picker: FakeQuickPick) => picker.leave()],
		['nothing is checked', (picker: FakeQuickPick) => picker.takePicked(() => true)],
	] as const) {
		it(`changes nothing and shows no message if ${what}`, async () => {
			const { host, document, closed, run } = setUp();
			host.atPick = answer;
			await run();
			assert.deepEqual([document.getText(), closed(), host.messages], [OPEN, CLOSED, []]);
		});
	}

	it('shows no list and no message if the search is cancelled', async () => {
		const { host, document, run } = setUp();
		const source = new CancellationTokenSource();
		source.cancel();
		host.progressToken = source.token;
		host.atPick = picker => picker.takePicked();
		await run();
		assert.deepEqual([document.getText(), host.messages], [OPEN, []]);
	});

	it('leaves out and reports places that have changed meanwhile, in an editor or on disk', async () => {
		const { host, document, closed, run } = setUp();
		host.atPick = picker => {
			host.edit(document, { start: 0, end: 0, text: 'So: ' });
			host.files.put('/drafts/more/closed.md', 'Another text.\n');
			picker.takePicked();
		};
		await run();
		assert.equal(document.getText(), 'So: The Chart of Small Things.\n\nTHE CHARTER OF SMALL THINGS\n');
		assert.equal(closed(), 'Another text.\n');
		assert.deepEqual(host.messages, [
			'warning: The name was replaced in 1 place, but not in 2 places in 2 files, where the text has changed in the meantime.',
		]);
	});

	it('reports if all places have changed, a file no longer exists or VS Code refuses the edit', async () => {
		for (const [prepare, message] of [
			[
				({ host, document }: ReturnType<typeof setUp>) => {
					host.edit(document, { start: 0, end: OPEN.length, text: '' });
					void host.files.delete(Uri.file('/drafts/more/closed.md'));
				},
				'warning: Nothing was replaced because the text has changed in the meantime.',
			],
			[
				({ host }: ReturnType<typeof setUp>) => {
					host.beforeApply = () => false;
				},
				'warning: Nothing was replaced because a document has changed or cannot be edited.',
			],
		] as const) {
			const made = setUp();
			made.host.atPick = picker => {
				prepare(made);
				picker.takePicked();
			};
			await made.run();
			assert.deepEqual(made.host.messages, [message]);
		}
	});

	it('reports if the name is not found', async () => {
		const { host, document, run } = setUp();
		host.edit(document, { start: 0, end: OPEN.length, text: '' });
		host.found = [];
		await run();
		assert.deepEqual(host.messages, ['information: The name was not found in the workspace.']);
	});
});
