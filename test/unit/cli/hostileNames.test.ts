import assert from 'node:assert/strict';
import { load } from 'js-yaml';
import { allCommands } from '../../../src/cli/commands/commands';
import { THOROUGH } from '../../support/core/budget';
import { makeHostile } from '../../support/core/dossiers/hostileDossier';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { runOn, type Result } from './support';

/** Names and texts with what a terminal or the log of a build system would act on. */
const HOSTILE = [
	'::set-output name=a::b', ' ::error::x', '##vso[task.setvariable variable=a]b', 'x ##[add-path]y', "##teamcity[buildStatus text='x']", '\u001B[31mred\u001B]8;;https://x.example\u0007',
	'a\n::error::b', 'a\r\n##vso[x]b', '\u202Ecod.exe', 'a\u0085b\u009B1m', 'a\u2028::error::b', 'a\u2066b\u2069',
];

const DRAFT = 'The Chart of Small Things applies to the UNO (UNO) [@unknown].\n';

/** A dossier with hostile texts; labels keep no controls, which the schema forbids. */
const dossier = JSON.stringify(makeHostile(load(SMALL_YAML), HOSTILE));
const bibliography = (text: string) => JSON.stringify([{ id: text, type: 'book', title: text, 'title-short': { x: text } }, { title: text }]);

/** A run of a command: its arguments and files, given a hostile text that is the name of a file or in a text. */
type Case = (text: string) => { readonly args: readonly string[]; readonly files?: Readonly<Record<string, string>> };

const missing = (...args: readonly string[]): Case => text => ({ args: [...args, '--', text] });
const named = (content: string, ...args: readonly string[]): Case => text => ({ args: [...args, '--', text], files: { [text]: content } });

const CASES: Readonly<Record<string, readonly Case[]>> = {
	find: [
		text => ({ args: ['--', text] }),
		text => ({ args: ['1', '--dossier', text], files: { [text]: dossier } }),
		text => ({ args: ['1', '--format', 'json', '--dossier', text], files: { [text]: dossier } }),
		text => ({ args: ['1', '--dossier', text] }),
	],
	show: [
		text => ({ args: ['--', text] }),
		text => ({ args: ['small/charter', '--dossier', text], files: { [text]: dossier } }),
		text => ({ args: ['small/charter', '--format', 'json', '--dossier', text], files: { [text]: dossier } }),
	],
	cite: [
		text => ({ args: ['--', text] }),
		text => ({ args: ['small/charter', '--in', text, '--dossier', 'd'], files: { [text]: DRAFT, d: dossier } }),
		text => ({ args: ['small/charter', '--locator', text, '--dossier', 'd'], files: { d: dossier } }),
		text => ({ args: ['small/charter', '--as', text] }),
		text => ({ args: ['small/charter', '--style', text, '--format', 'json'] }),
	],
	check: [
		missing(), named(DRAFT), named('\0\0'), named(DRAFT, '--format', 'github'), named(DRAFT, '--format', 'json'),
		named(DRAFT, '--format', 'sarif'), named(DRAFT, '--format', 'checkstyle'), named(DRAFT, '--fix', '--dry-run'), named(DRAFT, '--fix'),
		text => ({ args: ['a.md', '--baseline', text], files: { 'a.md': DRAFT } }),
		text => ({ args: ['a.md', '--baseline', text], files: { 'a.md': DRAFT, [text]: '{}' } }),
		text => ({ args: ['a.md', '--dossier', text], files: { 'a.md': DRAFT, [text]: 'format: x' } }),
		text => ({ args: ['a.md'], files: { 'a.md': DRAFT.replace('@unknown', `@${text}`), '.vscode/settings.json': JSON.stringify({ 'dossier.paths': [text, `../${text}`] }) } }),
		text => ({ args: ['a.md', '--fix', '--dry-run'], files: { 'a.md': `${text}\n${DRAFT}${text}\n` } }),
		text => ({ args: ['--stdin-filename', text], files: { stdin: DRAFT } }),
	],
	abbreviations: [missing(), named('The Small Office (SO) and the ::error:: Office (EO).\n'), named('The Small Office (SO).\n', '--format', 'json')],
	reference: [
		missing(),
		text => ({ args: ['--', `${text}.json`], files: { [`${text}.json`]: bibliography(text) } }),
		text => ({ args: ['--format', 'json', '--', 'a.json'], files: { 'a.json': bibliography(text) } }),
		text => ({ args: ['--style', text, '--', 'a.json'] }),
	],
	new: [missing(), named('A text.\n'), text => ({ args: ['a.md', '--out', text], files: { 'a.md': 'Resolution 10/5 of the Small Office (SO).\n', [text]: '' } })],
	validate: [missing(), named('format: x'), named(dossier), text => ({ args: ['a.yaml'], files: { 'a.yaml': JSON.stringify({ [text]: { [text]: text } }) } })],
	fingerprint: [
		text => ({ args: ['--out', 'b.json', '--', text] }),
		text => ({ args: ['a.txt', '--out', text], files: { 'a.txt': `Para. 1\n\n1. Words ${text} of a text that is long enough.\n` } }),
	],
	convert: [
		missing(), named('\0'),
		text => ({ args: ['--from', 'csv', '--', text], files: { [text]: `name,${text.replace(/\s/g, ' ')}\nHat,x\n` } }),
		text => ({ args: ['--from', 'csv', '--to', text, '--', 'a.csv'] }),
		text => ({ args: ['--from', 'csl-json', '--format', 'json', '--', text], files: { [text]: bibliography(text) } }),
	],
	export: [
		text => ({ args: ['--to', 'csv', '--dossier', text] }),
		text => ({ args: ['--to', 'ris', '--out', 'o', '--dossier', text], files: { [text]: dossier } }),
		text => ({ args: ['--to', text] }),
		text => ({ args: ['--to', 'csv', '--out', `full/${text}`, '--dossier', 'd'], files: { d: dossier } }),
	],
	site: [
		text => ({ args: ['--out', 'site', '--', text] }),
		text => ({ args: ['--out', `full/${text}`, '--', 'd.json'], files: { 'd.json': dossier } }),
		text => ({ args: ['--out', text, '--', 'd.json'], files: { 'd.json': dossier, [`${text}/thesis.md`]: 'mine' } }),
	],
	lsp: [text => ({ args: [text] })],
};

/** Runs a case of a command. */
function ran(command: string, of: Case, text: string): Promise<Result> {
	const { args, files = {} } = of(text);
	return runOn({ 'bundled.dossier.yaml': SMALL_YAML, ...files }, command, ...args);
}

describe('names and texts that are commands for a terminal or a build log', () => {
	it('are tried with every command', () => {
		assert.deepEqual(Object.keys(CASES).sort(), allCommands().map(({ name }) => name).sort());
	});

	for (const [command, cases] of Object.entries(CASES)) {
		cases.forEach((of, index) => {
			it(`are text for dossier ${command}, case ${index + 1}`, async () => {
				// Outside a thorough run, each case has a third of the texts.
				for (const text of HOSTILE.filter((_, at) => THOROUGH || (at + index) % 3 === 0)) {
					const { out, problems } = await ran(command, of, text);
					// What other programs read is not changed: dossiers and terms, and annotations.
					const isContent = ['new', 'convert', 'export'].includes(command);
					const lines = [...isContent ? [] : out.filter(line => !/^::(?:error|warning|notice) file=/.test(line)), ...problems].flatMap(line => line.split('\n'));
					for (const line of lines) {
						assert.doesNotMatch(line, /^\s*::|##[a-z]*\[/i, `${JSON.stringify(text)}: ${line}`);
						assert.doesNotMatch(line, /[\0-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/, `${JSON.stringify(text)}: ${JSON.stringify(line)}`);
					}
					const onOneLine = await ran(command, of, text.replace(/[\r\n\u0085\u2028]+/g, ' '));
					assert.equal(problems.length, onOneLine.problems.length, `${JSON.stringify(text)}: ${problems.join('\n')}`);
				}
			});
		});
	}

	it('are commands in no report, but the report is the same otherwise', async () => {
		const { out } = await ran('check', named(DRAFT), '::error::a');
		const { out: plain } = await ran('check', named(DRAFT), 'plain');
		assert.deepEqual(out.map(line => line.replace(/^:\u2060:error::a/, 'plain')), plain);
		assert.ok(out.some(line => line.startsWith(':\u2060:error::a:1:')));
	});

	it('are unchanged in JSON', async () => {
		const text = '##vso[x]y';
		const { out } = await ran('check', named(DRAFT, '--format', 'json'), text);
		assert.equal((JSON.parse(out.join('\n')) as readonly { readonly file: string }[])[0]?.file, text);
	});
});
