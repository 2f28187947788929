import assert from 'node:assert/strict';
import { registerReferences } from '../../../../src/extension/features/references/register';
import type { FakeHost } from '../../../support/fakeVscode/host';
import { citeServices } from '../support/citing';

const CITED = 'A hat [@small_charter].\n\n# References\n\n';
const LIST = '<!-- dossier:references -->\n\n- Charter of Small Things (2000). 15 November.\n\n<!-- /dossier:references -->\n';

/** A draft with the cursor at its end, and the command. */
function setUp(draft: string) {
	const { host, services } = citeServices();
	registerReferences(services);
	const document = host.open('/drafts/draft.md', draft);
	const editor = host.show(document, draft.length);
	return { host, document, editor, insert: () => insertIn(host) };
}

async function insertIn(host: FakeHost): Promise<void> {
	await host.commands.get('dossier.insertReferenceList')?.();
	assert.deepEqual(host.log.of('error'), []);
}

describe('inserting the reference list', () => {
	it('inserts the cited sources at the cursor, shows the list and no message', async () => {
		const { host, document, editor, insert } = setUp(CITED);
		const revealed: unknown[][] = [];
		editor.revealRange = (...args: readonly unknown[]) => {
			revealed.push([...args]);
		};
		await insert();
		assert.equal(document.getText(), CITED + LIST);
		assert.equal(revealed.length, 1);
		assert.deepEqual(host.messages, []);
	});

	it('refreshes the list that the document has, and adds no second one', async () => {
		const { host, document, insert } = setUp(CITED);
		await insert();
		host.edit(document, { start: 0, end: 'A hat'.length, text: 'A hat [@small_notice]' });
		await insert();
		assert.equal(document.getText().match(/<!-- dossier:references -->/g)?.length, 1);
		assert.deepEqual(
			document
				.getText()
				.split('\n')
				.filter(line => line.startsWith('- '))
				.map(line => line.slice(0, 9)),
			['- Charter', '- Small O'],
		);
	});

	it('reports if nothing is cited, and changes nothing', async () => {
		const { host, document, insert } = setUp('A hat [@somebody_else].\n');
		await insert();
		assert.equal(document.getText(), 'A hat [@somebody_else].\n');
		assert.deepEqual(host.messages, ['information: This document does not cite any source in a dossier or in your library yet.']);
	});

	it('asks for a document if none was active', async () => {
		const { host, services } = citeServices();
		registerReferences(services);
		await insertIn(host);
		assert.deepEqual(host.messages, ['information: Open the document and put the cursor where the reference list should go.']);
	});

	for (const [how, prevent] of [
		['is read-only on disk', (host: FakeHost) => host.files.readonlyPaths.add('/drafts/draft.md')],
		['refuses the edit', (host: FakeHost) => { host.beforeApply = () => false; }],
	] as const) {
		it(`reports if the document ${how}`, async () => {
			const { host, document, insert } = setUp(CITED);
			prevent(host);
			await insert();
			assert.equal(document.getText(), CITED);
			assert.deepEqual(host.messages, ['warning: The reference list was not inserted because the document cannot be edited.']);
		});
	}

	it('is made for the current text if the user types in between', async () => {
		const { host, document, insert } = setUp(CITED);
		let typed = false;
		host.beforeApply = () => {
			if (!typed) {
				typed = true;
				host.edit(document, { start: 0, end: 0, text: 'Today: ' });
				return false;
			}
			return true;
		};
		await insert();
		assert.equal(document.getText(), `Today: ${CITED}${LIST}`);
		assert.deepEqual(host.messages, []);
	});

	it('gives up if the document keeps changing', async () => {
		const { host, document, insert } = setUp(CITED);
		host.beforeApply = () => {
			host.edit(document, { start: 0, end: 0, text: '.' });
			return false;
		};
		await insert();
		assert.ok(!document.getText().includes('dossier:references'));
		assert.deepEqual(host.messages, ['warning: The reference list was not inserted because the document was closed or kept changing.']);
	});
});

describe('the reference list of a document that cites the user’s own sources', () => {
	const BIB =
		'@book{mine,\n  title = {Wool in Ghent},\n  date = {2001},\n}\n\n@book{small_charter,\n  title = {Charter},\n}\n\n@book{unused,\n  title = {Nothing},\n}\n';

	async function listIn(draft: string): Promise<readonly string[]> {
		const { host, document, insert } = setUp(draft);
		host.files.put('/drafts/refs.bib', BIB);
		await insert();
		assert.deepEqual(host.messages, []);
		return document.getText().split('\n').filter(line => line.startsWith('- '));
	}

	it('includes sources cited by key; keys of dossiers take precedence', async () => {
		assert.deepEqual(await listIn('---\nbibliography: refs.bib\n---\nA hat [@mine; @small_charter].\n'), [
			'- Charter of Small Things (2000). 15 November.',
			'- *Wool in Ghent* (2001).',
		]);
	});

	it('includes sources cited by a full reference', async () => {
		assert.deepEqual(await listIn('---\nbibliography: refs.bib\n---\nA hat.[^1]\n\n[^1]: *Wool in Ghent* (2001), p. 4.\n'), [
			'- *Wool in Ghent* (2001).',
		]);
	});
});
