import type { Chance } from '../random';

/** A CSL-YAML file whose items are in a list in brackets. */
export interface FlowListFile {
	readonly text: string;
	/** What is before the opening and after the closing bracket. */
	readonly head: string;
	readonly tail: string;
	/** Whether lines of the list have no indentation, which libyaml accepts although YAML does not allow it. */
	readonly isAtMargin: boolean;
}

const WRAPPERS: readonly (readonly [string, string])[] = [
	['references: ', '\n'],
	['# a ] comment\nnocite: ["@*"]\nreferences: &all ', ' # end [\nlang: en\n'],
	['---\ntitle: "It\'s"\nreferences: !!seq # here\n  ', '\nnote: |\n  references: [\n...\n'],
	['"references":\n  ', ''],
	['', '\n'],
	['--- # a [ list\n', '\n'],
	['{references: ', ', lang: en}\n'],
	['{"lang": "en", "references": ', '}\n'],
];
const COMMENTS = [' # c', ' # ] } , "', " # it's", '\n  # above', ' #'];
const PLAIN = ['x', 'It is', 'A/RES/55/25', '10', 'say "yes"', 'a#b', '-5', 'x-y', "o'clock"];
const QUOTED = ['"a ] # } , b"', "'it''s ] #'", '"\\"x\\\\"', '"a: b"', '""', '"two\n   lines"'];

/** Returns a random file with up to `most` items, whose keys are `k0`, `k1` and so on. */
export function randomFlowList(chance: Chance, most: number): FlowListFile {
	const [before, after] = chance.pick(WRAPPERS);
	const isAtMargin = /^[^{]*references/.test(before) && chance.below(3) === 0;
	const eol = chance.pick(['\n', '\n', '\r\n']);
	const written = listOf(chance, chance.below(most + 1)).replaceAll(/\n */g, space => (isAtMargin ? '\n' : space));
	const [head, list, tail] = [before, written, after].map(part => part.replaceAll('\n', eol));
	const mark = chance.pick(['', '', '\uFEFF']);
	return { text: `${mark}${head}${list}${tail}`, head: `${mark}${head}`, tail: tail ?? '', isAtMargin };
}

function listOf(chance: Chance, count: number): string {
	const gap = chance.pick([' ', '', '\n  ', '\n    ']);
	const isQuoted = chance.below(3) === 0;
	const items = Array.from({ length: count }, (_, index) => itemOf(chance, index, isQuoted));
	const separators = [`,${gap}`, `,${gap}`, `${comment(chance)}\n  ,${gap}`, `,${comment(chance)}\n  `];
	const listed = items.map((item, index) => (index === 0 ? item : chance.pick(separators) + item)).join('');
	return `[${chance.pick(['', ' ', gap, `${comment(chance)}\n  `])}${listed}${chance.pick(['', '', count > 0 ? ',' : ''])}${chance.pick(['', gap, `${comment(chance)}\n  `])}]`;
}

function comment(chance: Chance): string {
	return chance.pick(COMMENTS);
}

function itemOf(chance: Chance, index: number, isQuoted: boolean): string {
	const name = (key: string) => (isQuoted ? `"${key}"` : key);
	const value = () => chance.pick(isQuoted || chance.below(2) === 0 ? QUOTED : PLAIN);
	const members = [
		`${name('id')}: ${isQuoted ? `"k${index}"` : `k${index}`}`,
		`${name('title')}: ${value()}`,
		`${name('author')}: [{${name('family')}: ${value()}}, {${name('literal')}: ${value()}},]`,
		`${name('issued')}: {${name('date-parts')}: [[2020, ${1 + chance.below(12)}]]}`,
		`${name('note')}: ${value()}`,
	].filter((_, at) => at === 0 || chance.below(2) === 0);
	const gap = chance.pick([' ', ' ', '\n    ', `${comment(chance)}\n    `]);
	const property = chance.pick(['', '', '', `&i${index} `, '!!map ', `!!map &i${index} `]);
	return `${property}{${chance.pick(['', gap])}${members.join(`,${gap}`)}${chance.pick(['', '', ',', gap])}}`;
}
