import assert from 'node:assert/strict';
import type { Dossier } from '../../../../src/core/dossier/model';
import { mergeDossiers } from '../../../../src/core/library/merge';
import { registerReferences } from '../../../../src/extension/features/references/register';
import { withTitle } from '../../../support/core/dossiers/smallLibrary';
import type { FakeHost } from '../../../support/fakeVscode/host';
import type { FakeQuickPick } from '../../../support/fakeVscode/ui/quickPick';
import type { FakeLog } from '../../../support/fakeVscode/values/log';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { citeServices } from '../support/citing';
import { until } from '../support/until';

function setUp(draft: string, dossier: 'small' | 'shipped' = 'small') {
	const { host, services } = citeServices(dossier);
	const { log } = services as unknown as { readonly log: FakeLog };
	registerReferences(services);
	host.folders = [Uri.file('/drafts')];
	host.show(host.open('/drafts/draft.md', draft), 0);
	const pickers: FakeQuickPick[] = [];
	return {
		host, pickers, log, setDossiers,
		/** Gives a source of the small dossier another title. */
		setTitle: (key: string, title: string) => setDossiers(withTitle(key, title)),
		/** Runs a command, with or without an argument, and answers the lists that it shows in order; the last one is cancelled if there are not enough answers. */
		run: (command: string, ...answers: readonly ((picker: FakeQuickPick) => unknown)[]) => runWith(undefined, command, ...answers),
		runWith,
	};

	/** Replaces the dossiers of the library. */
	function setDossiers(...dossiers: readonly Dossier[]): void {
		const { get, complete } = services.store;
		const library = mergeDossiers(dossiers);
		services.store.get = async () => ({ ...await get.call(services.store), library });
		services.store.complete = async () => ({ ...await complete.call(services.store), library });
	}

	async function runWith(argument: unknown, command: string, ...answers: readonly ((picker: FakeQuickPick) => unknown)[]): Promise<void> {
		const left = [...answers];
		host.atPick = picker => {
			pickers.push(picker);
			return (left.shift() ?? (other => other.leave()))(picker);
		};
		await host.commands.get(`dossier.${command}`)?.(argument);
		assert.deepEqual([left, host.log.of('error')], [[], []]);
	}
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
		it(`copies the chosen reference: ${label}`, async () => {
			const { host, run, pickers } = setUp('A text.\n', 'shipped');
			await run('copyReference', find('untoc', 'UNTOC'), picker => picker.take(label));
			assert.match(host.clipboard, copied);
			assert.deepEqual(pickers.map(({ title }) => title), ['Copy Reference', 'Copy Reference: Organized Crime Convention']);
			assert.deepEqual(host.statusMessages, ['Reference copied']);
		});
	}

	for (const [how, argument] of [
		['a source of the tree', { source: { key: 'small_charter' } }],
		['an entry of the tree that is cited by it', { entry: { id: 'small/charter' } }],
		['the id of an entry', 'small/charter'],
	] as const) {
		it(`asks only for the style if it is called for ${how}`, async () => {
			const { host, runWith, pickers } = setUp('A text.\n');
			await runWith(argument, 'copyReference', picker => picker.take('United Nations: Reference List'));
			assert.equal(host.clipboard, 'Charter of Small Things (2000). 15 November.');
			assert.deepEqual(pickers.map(({ title }) => title), ['Copy Reference: Small Charter']);
		});
	}

	it('asks for a source if the argument is unknown', async () => {
		const { runWith, pickers } = setUp('A text.\n');
		await runWith('small/nothing', 'copyReference');
		assert.deepEqual(pickers.map(({ title }) => title), ['Copy Reference']);
	});

	it('offers the style that the notes of the document are in first', async () => {
		const { run, pickers } = setUp('A hat.[^1]\n\n[^1]: Charter of Small Things (adopted 15 November 2000).\n');
		await run('copyReference', find('charter', 'Small Charter'), picker => picker.take());
		assert.equal(pickers[1]?.items[0]?.label, 'OSCOLA: Citation');
	});

	it('offers the style of the document first, written as the document is, and then formats', async () => {
		const { host, run, pickers } = setUp('A text.\n');
		host.set('dossier.citation.style', { globalValue: 'apa' });
		await run('copyReference', find('charter', 'Small Charter'), picker => picker.take());
		const labels = pickers[1]?.items.map(({ label }) => label) ?? [];
		assert.deepEqual(labels.slice(0, 2), ['APA: Citation', 'APA: Reference List']);
		assert.deepEqual(labels.slice(-7), [
			'Bibliography Formats',
			'CSL-JSON',
			'CSL-YAML',
			'biblatex',
			'BibTeX',
			'Hayagriva (Typst)',
			'RIS',
		]);
		assert.equal(new Set(labels).size, 2 * 5 + 7);
		assert.match(host.clipboard, /Charter of Small Things/);
	});

	it('copies nothing if the list is cancelled', async () => {
		const { host, run } = setUp('A text.\n');
		await run('copyReference', find('hat off', 'WHO'));
		await run('copyReference');
		assert.equal(host.clipboard, '');
	});
});

describe('exporting references', () => {
	const DRAFT = 'A hat [@small_charter].\n';

	it('writes the cited sources to a file next to the document', async () => {
		const { host, run, pickers } = setUp(`---\nbibliography: refs.bib\n---\n\n${DRAFT}`);
		await run(
			'exportReferences',
			picker => {
				assert.deepEqual(
					picker.items.map(({ label, description }) => [label, description]),
					[
						['Sources Cited in This Document', '1 reference'],
						['The Small Conference', '2 references'],
					],
				);
				picker.take();
			},
			picker => picker.take('RIS'),
		);
		assert.deepEqual(
			pickers.map(({ title }) => title),
			['Export References', 'Export References'],
		);
		assert.match(host.files.text('/drafts/references.ris') ?? '', /^TY {2}- [^]*Charter of Small Things/);
		assert.match(host.messages.join('\n'), /Exported to references\.ris\./);
	});

	it('writes the user’s own sources that the document cites', async () => {
		const { host, run } = setUp(`---\nbibliography: refs.bib\n---\n\n${DRAFT}B [@mine].\n`);
		host.files.put('/drafts/refs.bib', '@book{mine,\n  title = {Wool in Ghent},\n}\n');
		await run(
			'exportReferences',
			picker => {
				assert.deepEqual(picker.items[0]?.description, '2 references');
				picker.take();
			},
			picker => picker.take('CSL-JSON'),
		);
		assert.deepEqual(
			(JSON.parse(host.files.text('/drafts/references.json') ?? '[]') as { id: string }[]).map(({ id }) => id),
			['small_charter', 'mine'],
		);
	});

	it('offers only the dossier if nothing is cited, and writes nothing if no file is chosen', async () => {
		const { host, run } = setUp('A hat.\n');
		host.atSave = () => undefined;
		await run('exportReferences', picker => {
			assert.deepEqual(picker.items.map(({ label }) => label), ['The Small Conference']);
			picker.take();
		}, picker => picker.take('BibTeX'));
		assert.deepEqual([host.files.text('/drafts/references.bib'), host.messages], [undefined, []]);
	});

	const exportAs = (format: string) => [(picker: FakeQuickPick) => picker.take(), (picker: FakeQuickPick) => picker.take(format)];

	it('opens the file where that is wanted', async () => {
		const { host, run } = setUp(DRAFT);
		host.answer = 'Open';
		await run('exportReferences', ...exportAs('CSL-JSON'));
		assert.equal(host.activeEditor?.document.uri.path, '/drafts/references.json');
		assert.equal(JSON.parse(host.activeEditor.document.getText())[0].title, 'Charter of Small Things');
	});

	it('reports how much the format cannot represent, with details in the log', async () => {
		const { host, run, log } = setUp('A text.\n', 'shipped');
		host.answer = 'Show Log';
		await run('exportReferences', ...exportAs('BibTeX'));
		const [, count] =
			/^warning: Exported to references\.bib\. Fields left out because the format does not support them: (\d+)\.$/.exec(
				host.messages.join('\n'),
			) ?? [];
		const lines = log.lines.filter(line => line.startsWith('warn: references.bib: '));
		assert.ok(lines.length > 0);
		assert.equal(lines.length, Number(count));
		assert.deepEqual(host.executed.map(([command]) => command).filter(command => command === 'dossier.showLog'), ['dossier.showLog']);
	});

	it('reports why the file could not be written, and exports nothing', async () => {
		const { host, run } = setUp(DRAFT);
		host.files.before('writeFile', /^\/drafts\//, () => {
			throw new Error('The disk is full.');
		});
		await run('exportReferences', ...exportAs('RIS'));
		assert.deepEqual(host.messages, ['error: The file could not be written: The disk is full.']);
		assert.equal(host.files.text('/drafts/references.ris'), undefined);
	});

	describe('while the user chooses', () => {
		const titles = (host: FakeHost) =>
			(JSON.parse(host.files.text('/drafts/references.json') ?? '[]') as { title: string }[]).map(({ title }) => title);
		const charterInFile = ['Charter of Small Things'];

		/** Exports to CSL-JSON the first scope, or one with a label; something happens at a dialog: a list or the choice of the file. */
		async function exportWhile(at: 'scope' | 'format' | 'file', happens: (scene: ReturnType<typeof setUp>) => unknown, label?: string) {
			const scene = setUp(DRAFT);
			const { host, run } = scene;
			const { atSave } = host;
			host.atSave = options => {
				if (at === 'file') {
					happens(scene);
				}
				return atSave(options);
			};
			const answer = (step: typeof at, row?: string) => async (picker: FakeQuickPick) => {
				if (at === step) {
					await happens(scene);
				}
				return picker.take(row);
			};
			await run('exportReferences', answer('scope', label), answer('format', 'CSL-JSON'));
			return host;
		}

		for (const at of ['scope', 'format', 'file'] as const) {
			it(`writes what the document cites when it is written, although the user types at the choice of the ${at}`, async () => {
				const host = await exportWhile(at, ({ host: { activeEditor }, host: shown }) =>
					activeEditor && shown.edit(activeEditor.document, { start: 0, end: 0, text: 'A coat [@small_notice]. ' }));
				assert.deepEqual(titles(host), ['Notice of the Small Conference', 'Charter of Small Things']);
			});

			it(`writes what was chosen if the document is closed at the choice of the ${at}`, async () => {
				const host = await exportWhile(at, ({ host: shown }) => shown.activeEditor && shown.close(shown.activeEditor.document));
				assert.deepEqual(titles(host), charterInFile);
			});

			it(`writes what the draft had if another is shown at the choice of the ${at}`, async () => {
				const host = await exportWhile(at, ({ host: shown }) => shown.show(shown.open('/drafts/other.md', 'A coat [@small_notice].\n'), 0));
				assert.deepEqual(titles(host), charterInFile);
			});

			it(`writes no empty file, and says so, if the citations are removed at the choice of the ${at}`, async () => {
				const host = await exportWhile(at, ({ host: { activeEditor }, host: shown }) =>
					activeEditor && shown.edit(activeEditor.document, { start: 0, end: DRAFT.length, text: 'A hat.\n' }));
				assert.deepEqual(host.messages, ['information: The text has changed in the meantime. Try again.']);
				assert.equal(host.files.text('/drafts/references.json'), undefined);
			});

			for (const label of ['Sources Cited in This Document', 'The Small Conference']) {
				it(`writes the sources that the library has then if it changes at the choice of the ${at}: ${label}`, async () => {
					const host = await exportWhile(at, ({ setTitle }) => setTitle('charter', 'Charter of Great Things'), label);
					assert.ok(titles(host).includes('Charter of Great Things'), titles(host).join());
					assert.ok(!titles(host).includes('Charter of Small Things'));
				});
			}

			it(`writes what was chosen if its dossier is removed at the choice of the ${at}`, async () => {
				const host = await exportWhile(at, ({ setDossiers }) => setDossiers(), 'The Small Conference');
				assert.equal(titles(host).length, 2);
			});
		}
	});

	it('writes nothing if no format is chosen', async () => {
		const { host, run } = setUp(DRAFT);
		await run('exportReferences', picker => picker.take());
		assert.deepEqual(host.messages, []);
		assert.deepEqual(host.files.paths.filter(path => path.includes('references.')), []);
	});
});
