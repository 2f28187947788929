import assert from 'node:assert/strict';
import { registerAbbreviations } from '../../../../src/extension/features/abbreviations/register';
import type { AbbreviationServices } from '../../../../src/extension/features/abbreviations/services';
import { SETTINGS } from '../../../../src/extension/ids';
import { LastEditor } from '../../../../src/extension/platform/documents/lastEditor';
import type { FakeHost } from '../../../support/fakeVscode/host';
import type { FakeQuickPick } from '../../../support/fakeVscode/ui/quickPick';
import { smallServices } from '../support/services';
import { until } from '../support/until';

const LIST =
	'<!-- dossier:abbreviations -->\n\n| Abbreviation | Full name |\n| --- | --- |\n| CST | Charter of Small Things |\n| WHO | World Hat Office |\n\n<!-- /dossier:abbreviations -->\n';
const DRAFT = '# Note\n\n¦\n\nThe CST binds the WHO.\n';

/** A draft with the cursor at `¦`. */
function setUp(marked: string, path = '/drafts/draft.md') {
	const { host, ...services } = smallServices();
	registerAbbreviations({ ...services, lastEditor: new LastEditor() } as unknown as AbbreviationServices);
	const document = host.open(path, marked.replace('¦', ''));
	host.show(document, Math.max(0, marked.indexOf('¦')));
	const run = async (command: 'insertAbbreviations' | 'refreshAbbreviations') => {
		await host.commands.get(`dossier.${command}`)?.();
		assert.deepEqual(host.log.of('error'), []);
		return document.getText();
	};
	return { host, document, run, insert: () => run('insertAbbreviations'), refresh: () => run('refreshAbbreviations') };
}

/** Answers quick picks in turn. */
function answers(host: FakeHost, ...steps: readonly ((picker: FakeQuickPick) => unknown)[]): readonly string[] {
	const titles: string[] = [];
	const left = [...steps];
	host.atPick = picker => {
		titles.push(String(picker.title));
		return (left.shift() ?? (one => one.leave()))(picker);
	};
	return titles;
}

describe('inserting the list of abbreviations', () => {
	it('writes it on the blank line at the cursor, as one step, without a message', async () => {
		const { host, document, insert } = setUp(DRAFT);
		const { version } = document;
		assert.equal(await insert(), `# Note\n\n${LIST}\nThe CST binds the WHO.\n`);
		assert.equal(document.version, version + 1);
		assert.deepEqual([host.messages, host.statusMessages], [[], []]);
	});

	it('asks where it goes if the cursor is in a paragraph', async () => {
		const { host, insert } = setUp('# Note\n\nThe CST binds ¦the WHO.\n');
		const titles = answers(host, picker => picker.take('Before the Paragraph at the Cursor'));
		assert.equal(await insert(), `# Note\n\n${LIST}\nThe CST binds the WHO.\n`);
		assert.deepEqual(titles, ['Insert List of Abbreviations']);
	});

	it('changes nothing if the user cancels', async () => {
		const { host, document, insert } = setUp('# Note\n\nThe CST binds ¦the WHO.\n');
		answers(host, picker => picker.leave());
		const before = document.getText();
		assert.equal(await insert(), before);
		assert.deepEqual(host.messages, []);
	});

	it('asks which of the uncertain ones to list', async () => {
		const { host, insert } = setUp('# Note\n\n¦\n\nThe Sectoral Annual Plan Trust (SPAT) and the CST.\n');
		const titles = answers(host, picker => {
			assert.deepEqual(
				picker.items.map(({ label, description, picked }) => [label, description, picked]),
				[['SPAT', 'Sectoral Annual Plan Trust', undefined]],
			);
			picker.selectedItems = picker.items;
			return picker.accept();
		});
		assert.match(await insert(), /\| CST \| Charter of Small Things \|\n\| SPAT \| Sectoral Annual Plan Trust \|/);
		assert.deepEqual(titles, ['Uncertain Abbreviations']);
	});

	it('has the form that is set, and names in the language of the document', async () => {
		const { host, insert } = setUp('---\nlang: fr\n---\n\nLa CST.\n\n¦\n');
		host.set(SETTINGS.abbreviationsForm, { globalValue: 'definitions' });
		assert.match(await insert(), /\nCST\n: {3}Charte des petites choses\n/);
	});

	it('refreshes the list that the document has', async () => {
		const { host, document, insert } = setUp(DRAFT);
		await insert();
		host.edit(document, { start: 0, end: 0, text: 'The SF.\n\n' });
		assert.match(await insert(), /\| CST \| Charter of Small Things \|\n\| SF \| Small Fund \|\n/);
		assert.deepEqual(host.statusMessages, ['Added: SF.']);
	});

	it('reports if there is nothing to list, or no document', async () => {
		const { host, insert } = setUp('A hat.\n¦');
		await insert();
		assert.deepEqual(host.messages, [
			'information: This document uses no abbreviations from a dossier, and none that it introduces itself.',
		]);
		const none = smallServices();
		registerAbbreviations({ ...none, lastEditor: new LastEditor() } as unknown as AbbreviationServices);
		await none.host.commands.get('dossier.insertAbbreviations')?.();
		await none.host.commands.get('dossier.refreshAbbreviations')?.();
		assert.deepEqual(none.host.messages, [
			'information: Open the document and put the cursor where the list of abbreviations should go.',
			'information: Open the document whose list of abbreviations you want to refresh.',
		]);
	});

	for (const [how, prevent] of [
		['is read-only on disk', (host: FakeHost) => host.files.readonlyPaths.add('/drafts/draft.md')],
		['refuses the edit', (host: FakeHost) => { host.beforeApply = () => false; }],
	] as const) {
		it(`reports if the document ${how}`, async () => {
			const { host, document, insert } = setUp(DRAFT);
			prevent(host);
			const before = document.getText();
			assert.equal(await insert(), before);
			assert.deepEqual(host.messages, ['warning: The list of abbreviations was not changed because the document cannot be edited.']);
		});
	}

	it('is made for the current text if the user types in between, and gives up if the document keeps changing', async () => {
		const { host, document, insert } = setUp(DRAFT);
		let typed = false;
		host.beforeApply = () => {
			const first = !typed;
			if (first) {
				typed = true;
				host.edit(document, { start: 0, end: 0, text: 'SF\n\n' });
			}
			return !first;
		};
		assert.match(await insert(), /^SF\n\n# Note\n\n<!-- dossier:abbreviations -->[^]*\| SF \| Small Fund \|/);
		const other = setUp(DRAFT);
		other.host.beforeApply = () => {
			other.host.edit(other.document, { start: 0, end: 0, text: '.' });
			return false;
		};
		await other.insert();
		assert.deepEqual(other.host.messages, [
			'warning: The list of abbreviations was not changed because the document was closed or kept changing.',
		]);
	});
});

describe('refreshing the list of abbreviations', () => {
	it('says what is added, removed and updated, and nothing but that it agrees the next time', async () => {
		const { host, document, insert, refresh } = setUp(DRAFT);
		await insert();
		const text = document.getText();
		host.edit(
			document,
			{ start: text.indexOf('CST binds'), end: text.indexOf('CST binds') + 3, text: 'SF' },
			{
				start: text.indexOf('World Hat Office'),
				end: text.indexOf('World Hat Office') + 'World Hat Office'.length,
				text: 'Wereldhoedenbureau',
			},
		);
		assert.match(await refresh(), /\| SF \| Small Fund \|\n\| WHO \| World Hat Office \|/);
		await refresh();
		assert.deepEqual(host.statusMessages, [
			'Added: SF. Removed because they are no longer used: CST. Full names updated: WHO.',
			'The list of abbreviations agrees with the text.',
		]);
	});

	it('offers to insert a list if there is none', async () => {
		const { host, document, refresh } = setUp(DRAFT);
		await refresh();
		assert.ok(!document.getText().includes('dossier:'));
		assert.equal(host.messages.length, 1);
		host.answer = 'Insert List of Abbreviations';
		await refresh();
		await until(() => document.getText().includes(LIST));
	});

	it('names uncertain ones, and offers to choose among them', async () => {
		const { host, document, insert, refresh } = setUp(DRAFT);
		await insert();
		host.edit(document, { start: 0, end: 0, text: 'The Sectoral Annual Plan Trust (SPAT).\n\n' });
		await refresh();
		assert.deepEqual(host.messages, ['information: The list of abbreviations agrees with the text. Uncertain and not listed: SPAT.']);
	});
});
