import assert from 'node:assert/strict';
import { registerReferences } from '../../../../src/extension/features/references/register';
import type { FakeQuickPick } from '../../../support/fakeVscode/quickPick';
import { Uri } from '../../../support/fakeVscode/uri';
import { citeServices } from '../support/citing';
import { until } from '../support/until';

function setUp(draft: string, dossier: 'small' | 'shipped' = 'small') {
	const { host, services } = citeServices(dossier);
	registerReferences(services);
	host.folders = [Uri.file('/drafts')];
	host.show(host.open('/drafts/draft.md', draft), 0);
	const pickers: FakeQuickPick[] = [];
	return {
		host, pickers,
		/** Runs a command and answers the lists that it shows, one after the other; what is not answered is left. */
		run: async (command: string, ...answers: readonly ((picker: FakeQuickPick) => unknown)[]) => {
			const left = [...answers];
			host.atPick = picker => {
				pickers.push(picker);
				return (left.shift() ?? (other => other.leave()))(picker);
			};
			await host.commands.get(`dossier.${command}`)?.();
			assert.deepEqual([left, host.log.of('error')], [[], []]);
		},
	};
}

const find = (typed: string, label: string) => (picker: FakeQuickPick) => {
	picker.type(typed);
	return until(() => picker.items.some(item => item.label === label)).then(() => picker.take(label));
};

describe('copying a reference', () => {
	for (const [label, copied] of [
		['OSCOLA: Citation', /^United Nations Convention against Transnational Organized Crime .*2000/],
		['United Nations: Reference List', /^United Nations Convention against Transnational Organized Crime \(2000\)\. /],
		['BibTeX', /^@\w+\{cop10be_untoc_text,/],
		['RIS', /^TY {2}- /],
	] as const) {
		it(`puts what is chosen on the clipboard: ${label}`, async () => {
			const { host, run, pickers } = setUp('A text.\n', 'shipped');
			await run('copyReference', find('untoc', 'UNTOC'), picker => picker.take(label));
			assert.match(host.clipboard, copied);
			assert.deepEqual(pickers.map(({ title }) => title), ['Copy Reference', 'Copy Reference: Organized Crime Convention']);
			assert.deepEqual(host.statusMessages, ['Reference copied']);
		});
	}

	it('copies nothing where the list is left', async () => {
		const { host, run } = setUp('A text.\n');
		await run('copyReference', find('hat off', 'WHO'));
		await run('copyReference');
		assert.equal(host.clipboard, '');
	});
});

describe('exporting references', () => {
	const DRAFT = 'A hat [@small_charter].\n';

	it('writes what the document cites to a file beside it', async () => {
		const { host, run, pickers } = setUp(`---\nbibliography: refs.bib\n---\n\n${DRAFT}`);
		await run('exportReferences', picker => {
			assert.deepEqual(picker.items.map(({ label, description }) => [label, description]), [['Sources Cited in This Document', '1 reference'], ['The Small Conference', '2 references']]);
			picker.take();
		}, picker => picker.take('RIS'));
		assert.deepEqual(pickers.map(({ title }) => title), ['Export References', 'Export References']);
		assert.match(host.files.text('/drafts/references.ris') ?? '', /^TY {2}- [^]*Charter of Small Things/);
		assert.match(host.messages.join('\n'), /Exported to references\.ris\./);
	});

	it('offers the dossier alone where nothing is cited, and writes nothing where the place is not chosen', async () => {
		const { host, run } = setUp('A hat.\n');
		host.atSave = () => undefined;
		await run('exportReferences', picker => {
			assert.deepEqual(picker.items.map(({ label }) => label), ['The Small Conference']);
			picker.take();
		}, picker => picker.take('BibTeX'));
		assert.deepEqual([host.files.text('/drafts/references.bib'), host.messages], [undefined, []]);
	});
});
