import assert from 'node:assert/strict';
import { runInsert } from '../../../../src/extension/features/cite/commands';
import { citeServices } from '../support/citing';
import { until } from '../support/until';

const BIB = '/drafts/refs.bib';
const DRAFT = '---\nbibliography: refs.bib\n---\nA hat.\n';

/** Cites the small charter at the end of a draft. */
async function cite({ bibliography, draft = DRAFT, path = '/drafts/draft.md', answer }: {
	readonly bibliography?: string; readonly draft?: string; readonly path?: string; readonly answer?: string;
}, settings: Readonly<Record<string, string>> = {}) {
	const { host, services } = citeServices();
	if (bibliography !== undefined) {
		host.files.put(BIB, bibliography);
	}
	host.answer = answer;
	Object.entries(settings).forEach(([id, globalValue]) => host.set(id, { globalValue }));
	const document = host.open(path, draft);
	host.show(document, draft.length - 1);
	await runInsert('small/charter', undefined, services);
	await until(() => host.messages.length > 0);
	return { host, document };
}

describe('an incomplete citation', () => {
	it('reports a bibliography that cannot be read, and opens it at the problem', async () => {
		const broken = '% Mine\n@book{a,\n  title = {x,\n';
		const { host, document } = await cite({ bibliography: broken, answer: 'Open' });
		assert.deepEqual(host.messages, ['warning: refs.bib cannot be read: the closing brace of a record is missing. Nothing was added.']);
		assert.equal(document.getText(), DRAFT.replace('hat.', 'hat. [@small_charter]'));
		assert.equal(host.files.text(BIB), broken);
		await until(() => host.activeEditor?.document.uri.path === BIB);
		assert.equal(host.activeEditor?.selection.active.line, 2);
	});

	it('reports that the user has another document under the key, and opens it', async () => {
		const taken = '@book{other,\n  title = {Other},\n}\n\n@book{small_charter,\n  title = {Zebras},\n}\n';
		const { host, document } = await cite({ bibliography: taken, answer: 'Open' });
		assert.deepEqual(host.messages, [
			'warning: refs.bib already uses the key “small_charter” for a different source. Nothing was added.',
		]);
		assert.equal(document.getText(), DRAFT.replace('hat.', 'hat. [@small_charter]'));
		assert.equal(host.files.text(BIB), taken);
		await until(() => host.activeEditor?.document.uri.path === BIB);
		assert.equal(host.activeEditor?.selection.active.line, 4);
	});

	it('reports problems in the template, is the reference in brackets, and opens the setting', async () => {
		const { host, document } = await cite({ draft: 'A hat \n', path: '/drafts/letter.tex', answer: 'Open Setting' }, {
			'dossier.citation.format': 'template', 'dossier.citation.template': '({{reference}} {{titel}})',
		});
		assert.deepEqual(host.messages, [
			'warning: The citation was written as a reference in brackets because the citation template has an error at character 16. There is no field “titel”.',
		]);
		assert.equal(document.getText(), 'A hat [Charter of Small Things, 15 November 2000.]\n');
		const opened = () => host.executed.find(([command]) => command === 'workbench.action.openSettings');
		await until(() => opened() !== undefined);
		assert.deepEqual(opened(), ['workbench.action.openSettings', '@id:dossier.citation.template']);
	});

	it('puts a space before the reference in brackets that replaces an invalid template', async () => {
		const { document } = await cite({ draft: 'A hat.\n', path: '/drafts/letter.txt' }, {
			'dossier.citation.format': 'template', 'dossier.citation.template': '({{titel}})',
		});
		assert.equal(document.getText(), 'A hat. [Charter of Small Things, 15 November 2000.]\n');
	});

	it('offers to create a bibliography if none is named', async () => {
		const { host, document } = await cite(
			{ draft: 'A hat.\n', answer: 'Create references.bib' },
			{ 'dossier.citation.format': 'pandoc' },
		);
		await until(() => host.files.text('/drafts/references.bib')?.includes('{small_charter,') === true);
		assert.equal(document.getText(), '---\nbibliography: references.bib\n---\n\nA hat. [@small_charter]\n');
	});
});

describe('citing what the citation there has already', () => {
	for (const [record, message] of [['', /already has this source and place/], ['@book{small_charter,\n  title = {Another},\n  date = {1999},\n}\n', /different/]] as const) {
		it(`says ${String(message)}`, async () => {
			const { host, services } = citeServices();
			host.files.put('/drafts/refs.bib', record);
			const document = host.open('/drafts/draft.md', '---\nbibliography: refs.bib\n---\nA hat.\n');
			host.show(document, document.getText().length - 2);
			await runInsert('small/charter', undefined, services);
			const once = document.getText();
			host.messages.length = 0;
			await runInsert('small/charter', undefined, services);
			assert.equal(document.getText(), once);
			await until(() => host.messages.length > 0);
			assert.match(host.messages[0] ?? '', message);
		});
	}
});

describe('citing by key without a bibliography', () => {
	it('does not wait for the answer to the offer, and offers it every time', async () => {
		const { host, services } = citeServices();
		host.set('dossier.citation.format', { globalValue: 'pandoc' });
		host.messagesStay = true;
		const document = host.open('/drafts/draft.md', 'A hat.\n');
		host.show(document, 6);
		await runInsert('small/charter', undefined, services);
		await runInsert('small_notice', undefined, services);
		assert.match(document.getText(), /^A hat\. \[@small_charter; @small_notice\]\n/);
		const offers = () => host.messages.filter(message => message.includes('does not name a bibliography')).length;
		// Before each offer, references.bib is looked for in the folder.
		await until(() => offers() >= 2);
		assert.equal(offers(), 2);
	});
});
