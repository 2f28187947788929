import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { MentionsProvider } from '../../../../src/extension/features/mentions/mentionsProvider';
import type { MentionNode } from '../../../../src/extension/features/mentions/nodes';
import type { MentionsServices } from '../../../../src/extension/features/mentions/services';
import type { ShownFinding } from '../../../../src/extension/platform/checks/shownFindings';
import { proseMentions } from '../../../../src/extension/platform/mentions/proseMentions';
import { smallServices } from '../support/services';

const TEXT = `The Small Charter, the Chart of Small Things.

THE CHART OF SMALL THINGS; the Small Fund.

<!-- dossier:references -->

- Small Fund, Small Charter

<!-- /dossier:references -->
`;

async function view(byKind = false, text = TEXT) {
	const { host, store, entryMentions, log } = smallServices();
	const document = host.open('/drafts/draft.md', text);
	const services = { store, entryMentions, log } as unknown as MentionsServices;
	const provider = new MentionsProvider(log as unknown as vscode.LogOutputChannel);
	const shown = await proseMentions(document as unknown as vscode.TextDocument, services);
	provider.show(shown, byKind);
	const rows = async (node?: MentionNode) =>
		Promise.all(((await provider.getChildren(node)) ?? []).map(async child => ({ child, item: await provider.getTreeItem(child) })));
	return { host, document, services, provider, rows };
}

describe('the view of mentions', () => {
	for (const byKind of [false, true]) {
		it(`lists wrong names first, with a warning and what to write instead${byKind ? ', also by kind' : ''}`, async () => {
			const { rows } = await view(byKind);
			const [first, second] = await rows();
			assert.equal(first?.item.label, 'Chart of Small Things');
			assert.equal(first.item.description, '2 · use “Charter of Small Things”');
			assert.equal((first.item.iconPath as vscode.ThemeIcon).id, 'warning');
			assert.equal(first.item.contextValue, 'dossier.wrongName');
			assert.equal(
				first.item.accessibilityInformation?.label,
				'Wrong name: Chart of Small Things, use “Charter of Small Things”, 2 mentions',
			);
			assert.notEqual(second?.child.type, 'wrong');
			const [one] = await rows(first.child);
			assert.equal(one?.item.contextValue, 'dossier.wrongMention');
		});
	}

	it('flags entries with findings, the worst first, until they are corrected', async () => {
		const { rows, provider, document } = await view();
		const at = document.getText().indexOf('Small Charter');
		const finding = (code: string, severity: string, entry?: string) =>
			({ severity, finding: { code, start: at, end: at + 5, fixes: [], ...(entry !== undefined && { entry }), written: 'Smal', word: 'Small', acronym: 'SC', names: [], name: 'Small Charter' } }) as unknown as ShownFinding;
		const row = async () => (await rows()).find(({ item }) => item.label === 'Small Charter');
		const before = (await row())?.item;
		provider.showFindings([
			finding('acronym-unused', 'hint'),
			finding('acronym-unused', 'warning', 'small/charter'),
			finding('acronym-unused', 'error', 'small/fund'),
		]);
		const flagged = await row();
		assert.ok(flagged);
		assert.equal((flagged.item.iconPath as vscode.ThemeIcon).id, 'warning');
		const [count, ...name] = String(before?.description).split(' · ');
		assert.equal(flagged.item.description, [count, '1 warning, 1 suggestion', ...name].join(' · '));
		assert.equal(
			flagged.item.accessibilityInformation?.label,
			`${String(before?.accessibilityInformation?.label)}, 1 warning, 1 suggestion`,
		);
		const { tooltip } = await provider.resolveTreeItem(flagged.item, flagged.child);
		assert.match((tooltip as vscode.MarkdownString).value, /^- .*introduced.*\n- .*introduced.*\n\n---\n/);
		provider.showFindings([]);
		assert.deepEqual((await row())?.item.description, before?.description);
	});

	it('shows the label that the draft uses, and counts right names separately', async () => {
		const { rows } = await view();
		const all = await rows();
		assert.deepEqual(
			all.slice(1).map(({ item }) => `${String(item.label)}: ${String(item.description).split(' ')[0]}`),
			['Small Charter: 1', 'Small Fund: 1'],
		);
	});

	it('counts no mentions in reference lists that we generated, and includes edits made meanwhile', async () => {
		const { host, document, services } = await view();
		const asked = proseMentions(document as unknown as vscode.TextDocument, services);
		host.edit(document, { start: 0, end: 0, text: 'Small Fund. ' });
		const { mentions, version } = await asked;
		assert.equal(version, document.version);
		assert.deepEqual(mentions.map(({ start, end }) => document.getText().slice(start, end)),
			['Small Fund', 'Small Charter', 'Chart of Small Things', 'CHART OF SMALL THINGS', 'Small Fund']);
	});
});
