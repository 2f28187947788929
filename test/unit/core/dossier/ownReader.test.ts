import assert from 'node:assert/strict';
import type { ShapeError } from '../../../../src/core/dossier/finding';
import type { Dossier } from '../../../../src/core/dossier/model';
import type { OwnDossier } from '../../../../src/core/dossier/own/ownDossier';
import { readWholeInSteps } from '../../../../src/core/dossier/own/readWhole';
import { OwnReader, readOwnInSteps } from '../../../../src/core/dossier/readOwn';
import { complete } from '../../../../src/core/steps/steps';
import { runs } from '../../../support/core/budget';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { validateShape } from '../../../support/core/dossiers/validDossier';
import { withChance, type Chance } from '../../../support/core/random';

const HEAD = SMALL_YAML.slice(0, SMALL_YAML.indexOf('entries:\n'));
const KEYS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
const NAMES = ['Fund', 'fund', 'Sea Pact', 'Hat Office', 'WHO', 'Charter'];
const SOURCES = ['notice', 'charter', 'report'];

/** Returns an entry in one of many forms, some of them wrong. */
function someEntry(chance: Chance): string {
	const evidence = () => `[{ source: ${chance.pick(['notice', 'charter', ...SOURCES])}, paragraph: 1 }]`;
	const name = () => chance.pick([chance.pick(NAMES), `{ text: ${chance.pick(NAMES)}, ambiguous: true }`, `{ text: ${chance.pick(NAMES)}, recognise: false }`]);
	const key = chance.pick([...KEYS, ...KEYS, chance.pick(['"one"', '"\\u0074wo"', '1', 'é'])]);
	const parts = [
		`  ${key}:${chance.pick(['', '', ' # a comment'])}`,
		`    kind: ${chance.pick(['term', 'term', 'fund', 'fund', 'organization', 'organization', 'thing'])}`,
		`    labels: { en: { preferred: ${name()}, variant: [${name()}] } }`,
		'    gloss:',
		`      en: ${chance.pick(['a thing', 'a thing', '"a \\u200Ething"', '|\n        a text\n\n', chance.pick(['what is: it', "'a"])])}`,
		...chance.below(2) === 0 ? ['    relations:', ...Array.from({ length: 1 + chance.below(2) }, () => [
			`      - type: ${chance.pick(['partOf', 'related', 'related', 'related'])}`,
			`        target: ${chance.pick(KEYS.slice(0, 4))}`,
			`        evidence: ${evidence()}`,
		]).flat()] : [],
		...chance.below(3) === 0 ? [
			'    facts:',
			`      - property: ${chance.pick(['contribution', 'contribution', 'established'])}`,
			`        amount: { value: 5, currency: EUR }`,
			`        by: ${chance.pick(KEYS)}`,
			`        evidence: ${evidence()}`,
		] : [],
		...chance.below(4) === 0 ? [`    cite: ${chance.pick([...SOURCES, 'none'])}`] : [],
		...chance.below(4) === 0 ? [chance.pick(['', '# outside', '  # at the key', '    # inside', '  \t'])] : [],
	];
	return `${parts.join('\n')}\n`;
}

function someDossier(chance: Chance): string {
	const entries = Array.from({ length: 1 + chance.below(8) }, () => someEntry(chance));
	const [after = ''] = chance.pick([/^$/m, /^version: .*\n/m, /^sources:\n(?: .*\n)+/m]).exec(HEAD) ?? [];
	const text = `${HEAD.replace(after, '')}entries:\n${chance.pick(['', '', '\n  # the first\n'])}${entries.join('')}${chance.pick(['', '\n'])}${after}`;
	return chance.below(8) === 0 ? text.replaceAll('\n', '\r\n') : text;
}

const INSERTED = [
	' ', '  ', '\t', '\n', '\n\n', '#', '"', "'", ':', '- ', '&a ', '*a', '!x ', '---\n', '...\n', '%YAML 1.2\n', '{', '}', '[', 'x', '|', '\u202E',
	'\uFEFF', 'entries:\n', 'licence: other\n', 'entries: {}\n', '    cite: report\n', 'é', '\r', '  two: "open\n',
];

/** Returns a text with one change, as small or large as somebody may make it. */
function edited(text: string, chance: Chance): string {
	const lines = text.split(/(?<=\n)/);
	const line = chance.below(lines.length);
	const at = chance.below(text.length + 1);
	const entries = text.search(/^entries:/m);
	switch (chance.below(16)) {
		case 0:
			return text.slice(0, at) + chance.pick(INSERTED) + text.slice(at);
		case 1:
			return chance.below(2) === 0
				? text.slice(0, at) + text.slice(at + 1 + chance.below(3))
				: lines.toSpliced(line, 1, (lines[line] ?? '').trimEnd()).join('');
		case 2:
			return lines.toSpliced(line, 1 + chance.below(4)).join('');
		case 3:
			return lines.toSpliced(line, 0, chance.pick(INSERTED)).join('');
		case 4:
			return text.replace(/^entries:.*\n/m, chance.pick(['', 'entries: # all\n', 'entry:\n', 'entries:\n']));
		case 5:
			return text.replace(`source: ${chance.pick(SOURCES)}`, `source: ${chance.pick(SOURCES)}`);
		case 6:
			return text.replace(/^language: .*$/m, `language: ${chance.pick(['en', 'fr'])}`);
		case 7:
			return text.replace('sources:\n', 'sources:\n  report:\n    shortName: Report\n    csl: { type: report, title: A report }\n');
		case 8:
			return text.replace(/^ {2}report:\n(?: {4}.*\n)+/m, '');
		case 9:
			return lines.toSpliced(line, 1, (lines[line] ?? '').replace(/\w+(?=:)/, chance.pick(KEYS))).join('');
		case 10: {
			const [start, end] = [chance.below(lines.length), chance.below(lines.length)].sort((a, b) => a - b) as [number, number];
			const moved = lines.slice(start, end);
			return lines.toSpliced(start, end - start).toSpliced(chance.below(lines.length), 0, ...moved).join('');
		}
		case 11:
			return someDossier(chance);
		case 12:
			return text.slice(0, Math.max(0, entries)) + text.slice(Math.max(0, entries)).replace(chance.pick(KEYS), chance.pick(KEYS));
		default: {
			// Most changes are made in one entry, or add or remove one.
			const starts = lines.flatMap((one, index) => (index > 0 && /^ {2}[^ #]/.test(one) && text.indexOf('entries:') < lines.slice(0, index).join('').length ? [index] : []));
			const start = starts.length > 0 ? chance.pick(starts) : lines.length;
			const next = starts.find(index => index > start) ?? lines.length;
			return lines.toSpliced(start, chance.pick([0, next - start, next - start]), ...chance.pick([[someEntry(chance)], [someEntry(chance)], []])).join('');
		}
	}
}

/** What is compared: everything but what was read on the way. */
function resultOf({ dossier, findings, setAside }: OwnDossier) {
	return { dossier, entries: [...dossier?.entries.keys() ?? []], findings, setAside };
}

describe('a dossier that is read again after each change', () => {
	it('is what it is when it is read as a whole, with the same findings at the same places', () => {
		let versions = 0;
		let usable = 0;
		const read = { again: 0, whole: 0 };
		const counting = (how: keyof typeof read) => (value: unknown): readonly ShapeError[] => {
			read[how] += Object.keys((value as { readonly entries?: object } | null)?.entries ?? {}).length;
			return validateShape(value);
		};
		const [again, whole] = [counting('again'), counting('whole')];
		withChance('dossiers read again', runs(20, 1500), chance => {
			const reader = new OwnReader(again);
			let text = someDossier(chance);
			let previous: Dossier | undefined;
			for (let version = 0; version < 12; version++) {
				const expected = complete(readOwnInSteps(text, { validate: whole, previous }));
				const result = complete(reader.readInSteps(text, previous));
				assert.deepEqual(resultOf(result), resultOf(expected), text);
				assert.deepEqual(resultOf(complete(readWholeInSteps(text.replace(/^\uFEFF/, ''), { validate: validateShape, previous }))), resultOf(expected), text);
				assertTakenOver(result.dossier, previous);
				versions++;
				usable += result.dossier ? 1 : 0;
				previous = chance.below(10) === 0 ? expected.dossier ?? previous : result.dossier ?? previous;
				text = edited(text, chance);
			}
		});
		assert.ok(usable > versions / 3, `only ${usable} of ${versions} versions can be used`);
		assert.ok(read.again < 0.6 * read.whole, `${read.again} of ${read.whole} entries were read again`);
	});

	const term = (key: string, ...more: readonly string[]) =>
		[`  ${key}:`, '    kind: term', `    labels: { en: { preferred: ${key} } }`, '    gloss: { en: a thing }', ...more, ''].join('\n');
	const related = (target: string) => `    relations: [{ type: related, target: ${target}, evidence: [{ source: notice }] }]`;
	const [overview = ''] = /^overview:\n(?: .*\n)+/m.exec(HEAD) ?? [];
	const overviewLast = (...entries: readonly string[]) => `${HEAD.replace(overview, '')}entries:\n${entries.join('')}${overview}`;

	for (const [what, before, from, to] of [
		['the last line is joined with the next key of the file', overviewLast(term('one')), '}\noverview', '}overview'],
		['lines are added before what is wrong', overviewLast(term('one')).replace('source: notice, p', 'source: none, p'), 'kind: term', '\n\n    kind: term'],
		[
			'it is related to an entry that repeats what another says',
			`${HEAD}entries:\n${term('one', related('two'))}${term('two', related('one'))}${term('three', related('two'))}`,
			'  three:\n    kind: term',
			'  three:\n    kind: fund',
		],
	] as const) {
		it(`is what it is if ${what}`, () => {
			const after = before.replace(from, to);
			assert.notEqual(after, before);
			const reader = new OwnReader(validateShape);
			const { dossier } = complete(reader.readInSteps(before, undefined));
			assert.deepEqual(
				resultOf(complete(reader.readInSteps(after, dossier))),
				resultOf(complete(readOwnInSteps(after, { validate: validateShape, previous: dossier }))),
			);
		});
	}

	it('reads and validates only the entries that have changed, and leaves a reading that is not finished aside', () => {
		const keys = Array.from({ length: 500 }, (_, index) => `thing${index}`);
		const text = `${HEAD}entries:\n${keys.map(key => term(key)).join('')}`;
		let validated = 0;
		const reader = new OwnReader(value => {
			validated += Object.keys((value as { readonly entries: object }).entries).length;
			return validateShape(value);
		});
		const first = complete(reader.readInSteps(text, undefined)).dossier;
		const changed = text.replace('preferred: thing77', 'preferred: other');
		reader.readInSteps(changed.replace('preferred: thing99 ', 'preferred: that '), first).next();
		validated = 0;
		const { dossier } = complete(reader.readInSteps(changed, first));
		assert.equal(validated, 1);
		assert.deepEqual(keys.filter(key => dossier?.entries.get(key) !== first?.entries.get(key)), ['thing77']);
	});
});

/** Entries that are equal to those of the previous version must be the same objects. */
function assertTakenOver(dossier: Dossier | undefined, previous: Dossier | undefined): void {
	for (const [key, entry] of dossier?.entries ?? []) {
		const before = previous?.entries.get(key);
		if (before !== entry) {
			assert.notDeepEqual(entry, before, key);
		}
	}
}
