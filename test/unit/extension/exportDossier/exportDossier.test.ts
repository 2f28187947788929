import assert from 'node:assert/strict';
import { SOURCE_FORMATS, TERM_FORMATS } from '../../../../src/core/exchange/formats';
import { exportTargets } from '../../../../src/extension/features/exportDossier/exportTargets';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { runOnSmall } from '../../cli/support';
import { FILE, scene } from './scene';

const CSV = 'Comma-separated values (CSV)';
const SECOND = '/drafts/second.dossier.yaml';
const TWO = { [FILE]: SMALL_YAML, [SECOND]: SMALL_YAML.replace('id: small', 'id: second') };

/** The change of the dossier that replaces a text. */
const replacing = (old: string, text: string) => ({ start: SMALL_YAML.indexOf(old), end: SMALL_YAML.indexOf(old) + old.length, text });

describe('exporting a dossier: formats', () => {
	it('offers every format that the program can write, with its file extension and what it is for', () => {
		const { terms, sources, website } = exportTargets();
		assert.deepEqual(terms.map(({ id }) => id), TERM_FORMATS.filter(({ write }) => write).map(({ name }) => name));
		assert.deepEqual(sources.map(({ id }) => id), SOURCE_FORMATS.map(({ name }) => name));
		assert.deepEqual([...terms, ...sources].filter(({ fileExtension, purpose }) => !/^[a-z]+$/.test(fileExtension) || !purpose.endsWith('.')), []);
		assert.deepEqual([website.fileExtension, website.purpose.endsWith('.')], ['', true]);
		const names = [...terms, ...sources, website].map(({ name }) => name);
		assert.equal(new Set(names).size, names.length);
	});

	for (const { id, name, fileExtension, file, hasOneLanguage } of [...exportTargets().terms, ...exportTargets().sources]) {
		it(`writes the same bytes as the program, beside the dossier: ${name}`, async () => {
			const { host, run, written, asked } = await scene();
			await run(Uri.file(FILE), name, ...hasOneLanguage ? ['English'] : []);
			const path = `/drafts/${file ?? `small.${fileExtension}`}`;
			assert.deepEqual(written(), [path]);
			assert.equal(asked.length, hasOneLanguage ? 2 : 1);
			const { written: ofProgram = {} } = await runOnSmall(
				{ 'small.yaml': SMALL_YAML },
				'convert',
				'small.yaml',
				'--to',
				id,
				'--out',
				'out',
			);
			const expected = ofProgram['out'] ?? assert.fail('nothing written');
			assert.deepEqual(Buffer.from(await host.files.readFile(Uri.file(path))), Buffer.from(expected));
			assert.match(host.messages.join('\n'), new RegExp(`^information: Exported to ${path.slice('/drafts/'.length)}\\.`));
		});
	}
});

describe('exporting a dossier: which one', () => {
	it('does not ask if there is only one', async () => {
		const { run, asked, written } = await scene();
		await run(undefined, CSV);
		assert.deepEqual(asked.map(({ title }) => title), ['Export Dossier']);
		assert.deepEqual(written(), ['/drafts/small.csv']);
	});
	for (const [how, argument] of [
		['a file', Uri.file(SECOND)],
		['a node of the tree', { type: 'overview', dossier: { id: 'second' } }],
	] as const) {
		it(`does not ask if it is started from ${how}`, async () => {
			const { run, asked, written } = await scene(TWO);
			await run(argument, CSV);
			assert.equal(asked.length, 1);
			assert.deepEqual(written(), ['/drafts/second.csv']);
		});
	}
	it('lists several, that of the active editor first', async () => {
		const { host, run, asked, written } = await scene(TWO);
		host.show(host.open(SECOND, TWO[SECOND]));
		await run(undefined, 'The Small Conference', CSV);
		assert.deepEqual(
			asked[0]?.items.map(({ description, detail }) => [description, detail]),
			[
				['second', 'second.dossier.yaml'],
				['small', 'small.dossier.yaml'],
			],
		);
		assert.deepEqual(written(), ['/drafts/second.csv']);
	});
	it('says so if there is none', async () => {
		const { host, run, asked } = await scene({});
		await run(undefined);
		assert.deepEqual([asked.length, host.messages], [0, ['information: No dossier is loaded.']]);
	});
	it('exports a file that is not loaded as a dossier', async () => {
		const { host, run, text } = await scene({});
		host.files.put('/elsewhere/x.yaml', SMALL_YAML);
		await run(Uri.file('/elsewhere/x.yaml'), CSV);
		assert.match(text('/elsewhere/small.csv'), /Small Fund/);
	});
	it('works in Restricted Mode, like other exports', async () => {
		const { run, written } = await scene(undefined, { trusted: false });
		await run(undefined, CSV);
		assert.deepEqual(written(), ['/drafts/small.csv']);
	});
});

describe('exporting a dossier: unsaved changes and errors', () => {
	it('exports what is in the editor, and says so', async () => {
		const { host, run, text } = await scene();
		const document = host.open(FILE, SMALL_YAML);
		host.edit(document, replacing('Small Fund', 'Renamed Fund'));
		await run(Uri.file(FILE), CSV);
		assert.match(text('/drafts/small.csv'), /Renamed Fund/);
		assert.match(host.messages.join('\n'), /It includes the unsaved changes of the dossier\./);
	});
	it('exports what it can read, and says that something is missing', async () => {
		const { host, run, text } = await scene();
		const document = host.open(FILE, SMALL_YAML);
		host.edit(document, replacing('kind: fund', 'kind: bank'));
		await run(Uri.file(FILE), CSV);
		assert.match(text('/drafts/small.csv'), /Charter of Small Things/);
		assert.match(host.messages.join('\n'), /^warning: .*The dossier has errors: the wrong parts are missing, or are as they were before\./);
	});
	it('writes nothing if nothing can be read', async () => {
		const { host, run, written } = await scene({});
		host.files.put('/drafts/broken.dossier.yaml', 'format: 1\n');
		await run(Uri.file('/drafts/broken.dossier.yaml'), CSV);
		assert.deepEqual(written(), ['/drafts/broken.dossier.yaml']);
		assert.deepEqual(host.messages, [
			'warning: broken.dossier.yaml was not exported, because it cannot be read as a dossier. Correct its errors first.',
		]);
	});
});

describe('exporting a dossier: what is left out', () => {
	it('says how much, as the program counts it, and shows what in a text', async () => {
		const { host, run } = await scene();
		host.answer = 'Show What Is Left Out';
		await run(undefined, CSV);
		const { problems } = await runOnSmall({ 'small.yaml': SMALL_YAML }, 'convert', 'small.yaml', '--to', 'csv', '--out', 'out', '--format', 'json');
		const counts = problems.map(line => (JSON.parse(line) as { readonly count: number }).count);
		assert.ok(counts.length > 3);
		assert.match(
			host.messages.join('\n'),
			new RegExp(` ${counts.reduce((sum, count) => sum + count)} items were left out, because the format has no place for them\\.$`),
		);
		const { document } = host.activeEditor ?? assert.fail('nothing is shown');
		assert.equal(document.uri.path, '/Left out of small.csv');
		const [heading, , ...lines] = document.getText().trimEnd().split('\n');
		assert.match(heading ?? '', /small\.csv.*“The Small Conference”.*“Comma-separated values \(CSV\)”/);
		assert.equal(lines.length, counts.length);
		assert.ok(lines.includes('Sources: 2'), lines.join('\n'));
	});
	it('opens text in an editor, and a workbook outside', async () => {
		const { host, run } = await scene();
		host.answer = 'Open';
		await run(undefined, CSV);
		assert.equal(host.activeEditor?.document.uri.path, '/drafts/small.csv');
		await run(undefined, 'Excel workbook');
		assert.deepEqual(host.openedOutside.map(({ path }) => path), ['/drafts/small.xlsx']);
	});
});

describe('exporting a dossier: where', () => {
	for (const [what, labels] of [['the format', []], ['the language', ['LaTeX acronyms (acro)']]] as const) {
		it(`leaves nothing if ${what} is not chosen`, async () => {
			const { host, run, written } = await scene();
			await run(undefined, ...labels);
			assert.deepEqual([written(), host.messages], [[], []]);
		});
	}
	it('leaves nothing if no file is chosen', async () => {
		const { host, run, written } = await scene();
		host.atSave = () => undefined;
		await run(undefined, CSV);
		assert.deepEqual([written(), host.messages], [[], []]);
	});
	it('never replaces the dossier itself', async () => {
		const { host, run, text } = await scene();
		host.atSave = () => Uri.file(FILE);
		await run(undefined, CSV);
		assert.equal(text(FILE), SMALL_YAML);
		assert.deepEqual(host.messages, [
			'warning: small.dossier.yaml is the dossier itself. Nothing was written. Export to another file.',
		]);
	});
	it('says why a file could not be written', async () => {
		const { host, run, written } = await scene();
		host.files.before('writeFile', /^\/drafts\//, () => Promise.reject(new Error('The disk is full.')));
		await run(undefined, CSV);
		assert.deepEqual([written(), host.messages], [[], ['error: small.dossier.yaml could not be exported: The disk is full.']]);
	});
	it('shows that a large dossier is being exported, and leaves no file behind if that is cancelled', async () => {
		const entry = (index: number) => `  many${index}: { kind: term, labels: { en: { preferred: Name ${index} } }, gloss: { en: x } }\n`;
		const { host, run, written } = await scene({
			[FILE]: SMALL_YAML.replace(/^entries:\n/m, match => match + Array.from({ length: 5000 }, (_, index) => entry(index)).join('')),
		});
		const { progressToken } = host;
		host.progressToken = { ...progressToken, isCancellationRequested: true };
		await run(undefined, CSV);
		assert.deepEqual([written(), host.messages], [[], []]);
		host.progressToken = progressToken;
		await run(undefined, CSV);
		assert.deepEqual(written(), ['/drafts/small.csv']);
	});
	it('reads the dossier again after the dialogs', async () => {
		const { host, run, text } = await scene();
		host.atSave = ({ defaultUri }) => {
			const document = host.open(FILE, SMALL_YAML);
			host.edit(document, replacing('Small Fund', 'Later Fund'));
			return defaultUri;
		};
		await run(undefined, CSV);
		assert.match(text('/drafts/small.csv'), /Later Fund/);
	});
});
