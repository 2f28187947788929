import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import { runOnSmall } from './support';

/**
 * The objects of SARIF 2.1.0 that Dossier writes, as the schema describes them; members that the schema also allows are not allowed here.
 */
const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync('test/fixtures/sarif.schema.json', 'utf8')) as object);

const TEXT =
	'The Chart of Small Things.\n\nThe Chart of Small Things.\n\nThe Chronicle of Small Things (CST) and the\nWorld Hut Office (WHO).\n';

describe('dossier check --format sarif', () => {
	it('writes logs that the schema of SARIF 2.1.0 allows', async () => {
		for (const text of [TEXT, 'Nothing.\n']) {
			const { out } = await runOnSmall({ 'my notes/a.md': text }, 'check', 'my notes/a.md', '--format', 'sarif');
			assert.ok(validate(JSON.parse(out.join('\n'))), JSON.stringify(validate.errors));
		}
	});

	it('gives every finding a rule, a place and a fingerprint of its own', async () => {
		const { out } = await runOnSmall({ 'my notes/a.md': TEXT }, 'check', 'my notes/a.md', '--format', 'sarif');
		const {
			runs: [run],
		} = JSON.parse(out.join('\n')) as {
			runs: [
				{
					tool: { driver: { rules: { id: string }[] } };
					results: {
						ruleId: string;
						ruleIndex: number;
						locations: [{ physicalLocation: { artifactLocation: { uri: string }; region: object } }];
						partialFingerprints: { primaryLocationLineHash: string };
					}[];
				},
			];
		};
		assert.deepEqual(
			run.results.map(({ ruleIndex }) => run.tool.driver.rules[ruleIndex]?.id),
			run.results.map(({ ruleId }) => ruleId),
		);
		assert.equal(
			new Set(run.results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash)).size,
			run.results.length,
		);
		assert.deepEqual(run.results[0]?.locations[0].physicalLocation, {
			artifactLocation: { uri: 'my%20notes/a.md' },
			region: { startLine: 1, startColumn: 5, endLine: 1, endColumn: 26 },
		});
	});

	it('replaces half a character in the name of a file, which Windows allows', async () => {
		const { out, problems } = await runOnSmall({ 'my\uD83D notes/\uDC00.md': TEXT }, 'check', 'my\uD83D notes/\uDC00.md', '--format', 'sarif');
		assert.deepEqual(problems, []);
		assert.match(out.join('\n'), /"uri": "my%EF%BF%BD%20notes\/%EF%BF%BD\.md"/);
	});

	it('is refused by the schema if a part is wrong', async () => {
		const { out } = await runOnSmall({ 'a.md': TEXT }, 'check', 'a.md', '--format', 'sarif');
		for (const [from, to] of [
			['"startLine": 1', '"startLine": 0'],
			['"level": "warning"', '"level": "hint"'],
			['"version": "2.1.0"', '"version": "2.0"'],
			['"uri"', '"url"'],
		] as const) {
			assert.ok(!validate(JSON.parse(out.join('\n').replace(from, to))), to);
		}
	});
});
