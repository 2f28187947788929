import assert from 'node:assert/strict';
import { COMMANDS } from '../../../../src/extension/ids';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { validDossier } from '../../../support/core/dossiers/validDossier';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { until } from '../support/until';
import { CSV, INTO_SMALL, keyOf, scene } from './scene';

describe('importing terms', () => {
	it('guesses the columns, lets the person change them, and remembers them', async () => {
		const { asked, run } = await scene();
		await run(INTO_SMALL, 'Remarks', 'Other names', 'Continue');
		assert.match(
			asked[1] ?? '',
			/^Import Terms: Columns: Continue=3 rows, Term=Preferred name · English, Acronym=Acronyms · English, Kind=Kind, Meaning=Definition · English, Remarks=Not imported$/,
		);
		assert.match(asked[3] ?? '', /Remarks=Other names · English$/);
		await run(INTO_SMALL, 'Continue');
		assert.match(asked[5] ?? '', /Remarks=Other names · English$/);
	});

	it('asks for the names if no heading tells, also in another language', async () => {
		const { asked, run, connect, shown } = await scene('A,B\nFundo,x\n', { dossier: '' });
		await run('A', 'Another Language…', 'Preferred name', 'Continue');
		assert.doesNotMatch(asked[0] ?? '', /Continue/);
		assert.match(asked.at(-1) ?? '', /Continue=1 rows, A=Preferred name · Brazilian Portuguese, B=Not imported/);
		await connect();
		assert.deepEqual(shown().items.map(({ name }) => name), ['Fundo']);
	});

	it('takes names for English, not for British English, in an English editor', async () => {
		const { asked, run } = await scene('Term,Acronym\nReef Fund,RF\n', { dossier: '' });
		await run('Continue');
		assert.match(asked[0] ?? '', /Term=Preferred name · English, Acronym=Acronyms · English$/);
	});

	it('reports bad rows at their rows, and shows the others with theirs', async () => {
		const { host, run, connect, shown } = await scene();
		await run(INTO_SMALL, 'Continue');
		await connect();
		assert.deepEqual(
			shown().items.map(({ name, kind, paragraph, accepted }) => [name, kind, paragraph, accepted]),
			[
				['Reef Fund', 'fund', 2, true],
				['Harbour Office', 'term', 3, true],
			],
		);
		const found = [...host.diagnostics].find(([uri]) => uri.endsWith('terms.csv'))?.[1] ?? [];
		assert.deepEqual(
			found.map(({ range, message }) => [range.start.line, message]),
			[
				[2, '“bank” is not a kind of entry. The entry is a term.'],
				[3, 'The row has more cells than the header (5). It is left out.'],
			],
		);
	});

	it('adds what is accepted as decided, and nothing when it is imported again', async () => {
		const { host, run, connect, send, shown, write, text } = await scene();
		await run(INTO_SMALL, 'Continue');
		await connect();
		send({ type: 'act', action: { type: 'rename', key: keyOf(shown(), 'Reef Fund'), name: 'Fund of Reefs' }, revision: 1 });
		send({ type: 'act', action: { type: 'kind', key: keyOf(shown(), 'Harbour Office'), kind: 'organization' }, revision: 2 });
		await write();
		const once = text();
		const { entries } = validDossier(once);
		assert.equal(entries.get('rf')?.labels[0]?.text, 'Fund of Reefs');
		assert.equal(entries.get('ho')?.kind, 'organization');
		assert.ok(once.startsWith(SMALL_YAML.slice(0, 500)));
		assert.match(
			host.statusMessages.at(-1) ?? '',
			/^Added to small\.dossier\.yaml: entries: 2, sources: 1; entries with more names, texts or relations: 0$/,
		);
		// The row with the name that was corrected offers the old one, not accepted.
		await run(INTO_SMALL, 'Continue');
		await connect();
		assert.deepEqual(shown().items.map(({ name, accepted }) => [name, accepted]), [['Reef Fund', false]]);
		await write();
		assert.equal(text(), once);
		assert.match(host.messages.at(-1) ?? '', /already contains all of it/);
	});

	it('adds names that an entry lacks only if they are accepted', async () => {
		const { run, connect, send, shown, write, text } = await scene('Term,Variant\nSmall Charter,Tiny Charter\n');
		await run(INTO_SMALL, 'Continue');
		await connect();
		const [item] = shown().items;
		assert.deepEqual(
			[item?.name, item?.others, item?.addsTo, item?.kind, item?.accepted],
			['Small Charter', ['Tiny Charter'], 'charter', 'instrument', false],
		);
		send({ type: 'act', action: { type: 'accept', keys: [item?.key ?? ''], accepted: true }, revision: 1 });
		await write();
		assert.match(text(), /Tiny Charter/);
	});

	it('merges rows, and finds both again', async () => {
		const { run, connect, send, shown, write, text } = await scene('Term\nReef Fund\nFund of Reefs\n', { dossier: '' });
		await run('Continue');
		await connect();
		send({
			type: 'act',
			action: { type: 'merge', key: keyOf(shown(), 'Fund of Reefs'), into: keyOf(shown(), 'Reef Fund') },
			revision: 1,
		});
		await write('Next to the Document');
		const written = text('/drafts/terms.dossier.yaml');
		assert.match(
			written,
			/reef_fund:[^]*variant: \[Fund of Reefs\][^]*imported: \[\{ file: terms\.csv, id: term Reef Fund \}, \{ file: terms\.csv, id: term Fund of Reefs \}\]/,
		);
	});

	it('says at their rows which names of merged rows an entry has no room for', async () => {
		const names = (from: number) => Array.from({ length: 30 }, (_, index) => `N${from + index}`).join('|');
		for (const [dossier, target] of [
			['', []],
			[SMALL_YAML, [INTO_SMALL]],
		] as const) {
			const { host, run, connect, send, shown, write } = await scene(
				`Term,Variants\nReef Fund,${names(100)}\nFund of Reefs,${names(200)}\n`,
				{ dossier },
			);
			await run(...target, 'Continue');
			await connect();
			const found = () =>
				([...host.diagnostics].find(([uri]) => uri.endsWith('terms.csv'))?.[1] ?? []).map(({ range, message }) => [
					range.start.line,
					message,
				]);
			assert.deepEqual(found(), []);
			send({
				type: 'act',
				action: { type: 'merge', key: keyOf(shown(), 'Fund of Reefs'), into: keyOf(shown(), 'Reef Fund') },
				revision: 1,
			});
			await write(...(target.length === 0 ? ['Next to the Document'] : []));
			assert.deepEqual(found(), [
				[
					1,
					'An entry has at most 50 names of one kind in a language. These are left out: “N219”, “N220”, “N221”, “N222”, “N223”, “N224”, “N225”, “N226”, “N227”, “N228”, “N229”',
				],
			]);
		}
	});

	it('resumes after a reload, and says so if the file is gone', async () => {
		const { host, run, connect, drop, restore, shown, sent } = await scene();
		await run(INTO_SMALL, 'Continue');
		await connect();
		const state = await drop('Reef Fund');
		for (const type of ['review', 'nothing'] as const) {
			await restore(state);
			assert.equal(sent.at(-1)?.type, type);
			if (type === 'review') {
				assert.equal(shown().review.decisions.length, 1);
			}
			host.files.remove('/drafts/terms.csv');
		}
		assert.deepEqual(host.log.of('error'), []);
	});

	it('resumes after a reload before anything was decided', async () => {
		const { run, connect, restore, shown, sent, isKept } = await scene();
		await run(INTO_SMALL, 'Continue');
		await connect();
		const { document } = shown();
		await until(isKept);
		await restore({ document });
		assert.equal(sent.at(-1)?.type, 'review');
	});

	it('says so if our code for reading files cannot be loaded, and works the next time', async () => {
		const { host, run, connect, drop, restore, sent } = await scene();
		const fail = () => {
			host.files.before('readFile', '/drafts/terms.csv', () =>
				Promise.reject(Object.assign(new Error('./exchange.js could not be loaded'), { name: 'BundleError' })),
			);
		};
		fail();
		await host.commands.get(COMMANDS.importTerms)?.(Uri.file('/drafts/terms.csv'));
		assert.match(host.messages.join(), /^error: Part of Dossier could not be loaded/);
		assert.match(host.log.of('error').join(), /exchange\.js could not be loaded/);
		host.log.lines.length = 0;
		await run(INTO_SMALL, 'Continue');
		await connect();
		const state = await drop('Reef Fund');
		fail();
		await restore(state);
		const last = sent.at(-1);
		assert.match(last?.type === 'nothing' ? last.reason : '', /Part of Dossier could not be loaded/);
	});

	it('adds the references of a bibliography that are chosen as sources, once', async () => {
		const { host, run, text } = await scene('@book{berg, title = {On Law}, year = 2020}\n@misc{none, year = 2020}\n', {
			path: '/drafts/a.bib',
		});
		await run(INTO_SMALL, 'picked');
		assert.match(text(), /\n {2}berg:\n {4}shortName: On Law\n/);
		assert.equal([...host.diagnostics].find(([uri]) => uri.endsWith('a.bib'))?.[1].length, 1);
		await run(INTO_SMALL);
		assert.match(host.messages.at(-1) ?? '', /already contains all of it/);
	});

	for (const [what, content, path] of [
		['a file that is not text', new Uint8Array([0x80, 0x81, 0x82]), '/drafts/a.csv'],
		['a workbook that is none', 'x', '/drafts/a.xlsx'],
		['XML with entities', '<!DOCTYPE x [<!ENTITY a "b">]><tbx/>', '/drafts/a.tbx'],
		['Turtle that is wrong', '<a> <b', '/drafts/a.ttl'],
	] as const) {
		it(`says what is wrong with ${what}`, async () => {
			const { host, run, text } = await scene(content, { path });
			await run(INTO_SMALL, 'Continue');
			assert.ok(host.messages.length > 0 || host.diagnostics.size > 0);
			assert.equal(text(), SMALL_YAML);
		});
	}

	it('changes nothing in Restricted Mode', async () => {
		const { host, run, connect, write, text } = await scene(CSV, { trusted: false });
		await run('Continue');
		await connect();
		await write();
		assert.match(host.messages.at(-1) ?? '', /Restricted Mode/);
		assert.equal(text(), SMALL_YAML);
	});
});
