import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { provideCorrections } from '../../../../src/extension/features/correct/codeActions';
import { correctInDocument, correctName } from '../../../../src/extension/features/correct/commands';
import type { CorrectServices } from '../../../../src/extension/features/correct/services';
import { Corrections } from '../../../../src/extension/platform/mentions/corrections';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { workspace } from '../../../support/fakeVscode/namespaces/workspace';
import type { WorkspaceEdit } from '../../../support/fakeVscode/values/edits';
import { Range } from '../../../support/fakeVscode/values/positions';
import { DOSSIER_PATHS, dossierTextOf, smallServices } from '../support/services';

const TEXT = 'The Chart of Small Things, and a chart.\n\nTHE CHART OF SMALL THINGS\n\nThe Charter of Small Things.\n';
const FIRST = TEXT.indexOf('Chart');

function setUp({ yaml }: { readonly yaml?: string } = {}) {
	const { host, store, mentions, served, log } = smallServices();
	if (yaml !== undefined) {
		DOSSIER_PATHS.forEach(path => host.files.put(path, dossierTextOf(yaml)));
	}
	const document = host.open('/drafts/draft.md', TEXT);
	host.show(document, FIRST + 3);
	const services = { store, served, log, corrections: new Corrections({ store, mentions }) } as unknown as CorrectServices;
	const actionsAt = (offset: number) => {
		const position = document.positionAt(offset);
		return provideCorrections(document, new Range(position, position) as unknown as vscode.Range, services);
	};
	return { host, document, services, actionsAt };
}

describe('the code actions on a discouraged name', () => {
	it('replace it, here or in the whole document, or silence it', async () => {
		const { actionsAt } = setUp();
		const actions = await actionsAt(FIRST + 3);
		assert.deepEqual(actions.map(({ title }) => title), [
			'Replace with “Charter of Small Things”', 'Replace All 2 in This Document', 'Silence “Chart of Small Things”…',
		]);
		assert.deepEqual(actions.map(({ isPreferred = false }) => isPreferred), [true, false, false]);
	});

	it('keep the capitalization of each place', async () => {
		const { document, actionsAt } = setUp();
		const [, all] = await actionsAt(FIRST + 3);
		await workspace.applyEdit(all?.edit as unknown as WorkspaceEdit);
		assert.equal(
			document.getText(),
			'The Charter of Small Things, and a chart.\n\nTHE CHARTER OF SMALL THINGS\n\nThe Charter of Small Things.\n',
		);
	});

	it('are available at both ends of the name, but not next to it', async () => {
		const { actionsAt } = setUp();
		const counts = await Promise.all(
			[FIRST - 1, FIRST, FIRST + 'Chart of Small Things'.length, FIRST + 30].map(async offset => (await actionsAt(offset)).length),
		);
		assert.deepEqual(counts, [0, 3, 3, 0]);
	});

	it('are not available on a name that is right in the language of the draft', async () => {
		for (const [lang, count] of [
			['en', 3],
			['nl', 0],
			['nl-BE', 0],
		] as const) {
			const { host, services } = setUp({
				yaml: SMALL_YAML.replace(
					/^( +)fr: \{ preferred: \{ text: Charte .*$/m,
					'$&\n$1nl: { preferred: { text: Chart of Small Things, recognise: false } }',
				),
			});
			const text = `---\nlang: ${lang}\n---\n\n${TEXT}`;
			const draft = host.open(`/drafts/${lang}.md`, text);
			const at = draft.positionAt(text.indexOf('Chart') + 3);
			assert.equal((await provideCorrections(draft, new Range(at, at) as unknown as vscode.Range, services)).length, count, lang);
		}
	});

	it('are not available on a right name', async () => {
		const { actionsAt } = setUp();
		assert.deepEqual(await actionsAt(TEXT.lastIndexOf('Charter') + 3), []);
	});
});

describe('Correct Name', () => {
	it('replaces the name at the cursor', async () => {
		const { document, services } = setUp();
		await correctName(undefined, services);
		assert.match(document.getText(), /^The Charter of Small Things, and/);
	});

	it('replaces the name on which a card was shown', async () => {
		const { document, services } = setUp();
		await correctName({ document: document.uri.toString(), version: document.version, offset: TEXT.indexOf('THINGS') + 6 }, services);
		assert.match(document.getText(), /^The Chart of [^]*THE CHARTER OF SMALL THINGS/);
	});

	it('replaces nothing, and says so, if the text has changed since the card was shown', async () => {
		const { host, document, services } = setUp();
		const place = { document: document.uri.toString(), version: document.version, offset: FIRST + 4 };
		host.edit(document, { start: 0, end: 0, text: 'So: ' });
		await correctName(place, services);
		assert.equal(document.getText(), `So: ${TEXT}`);
		assert.match(host.messages.join('\n'), /Nothing was replaced because the text has changed/);
	});

	it('says so if there is nothing to correct', async () => {
		const { host, document, services } = setUp();
		host.show(document, 0);
		await correctName(undefined, services);
		assert.equal(document.getText(), TEXT);
		assert.match(host.messages.join('\n'), /no correction/);
	});
});

describe('Replace All in This Document', () => {
	const name = { entry: 'small/charter', label: 'Chart of Small Things' };

	it('replaces the name everywhere in the document of the view', async () => {
		const { document, services } = setUp();
		await correctInDocument({ type: 'wrong', wrongName: { ...name, document: document.uri.toString() } }, services);
		assert.equal(
			document.getText(),
			'The Charter of Small Things, and a chart.\n\nTHE CHARTER OF SMALL THINGS\n\nThe Charter of Small Things.\n',
		);
	});

	it('says so if the name is gone', async () => {
		const { host, document, services } = setUp();
		host.edit(document, { start: 0, end: TEXT.length, text: 'Nothing.' });
		await correctInDocument({ ...name, document: document.uri.toString() }, services);
		assert.equal(document.getText(), 'Nothing.');
		assert.match(host.messages.join('\n'), /not replaced/);
	});

	it('does nothing for a document that is not open, or for invalid arguments', async () => {
		const { document, services } = setUp();
		for (const argument of [
			undefined,
			name,
			{ ...name, document: 'file:///other.md' },
			{ wrongName: 1, document: document.uri.toString() },
		]) {
			await correctInDocument(argument, services);
		}
		assert.equal(document.getText(), TEXT);
	});
});

describe('Correct Name on a row of the view of mentions', () => {
	it('replaces the name of the row', async () => {
		const { document, services } = setUp();
		await correctName(
			{ type: 'mention', place: { document: document.uri.toString(), version: document.version, offset: TEXT.indexOf('CHART') } },
			services,
		);
		assert.match(document.getText(), /^The Chart of [^]*THE CHARTER OF SMALL THINGS/);
	});
});
