import { harbourDossier } from './harbourDossier';

const GOOD = harbourDossier('Harbour Accord');
const after = (line: string, more: string) => GOOD.replace(line, `${line}\n${more}`);

/** Aliases that would stand for a hundred million values. */
const ALIASES = Array.from({ length: 8 }, (_, level) => `a${level}: &a${level} [${Array.from({ length: 10 }, () => (level === 0 ? 'x' : `*a${level - 1}`)).join(', ')}]`).join('\n');

/** Texts of dossiers that somebody might write to do harm, by what they try. None may be used, and each has to be reported. */
export const HOSTILE_DOSSIERS: Readonly<Record<string, string>> = {
	'aliases of aliases': after('overview: []', ALIASES),
	'an alias of what contains it': after('overview: []', 'more: &a [*a]'),
	'a hundred thousand brackets': after('overview: []', `more: ${'['.repeat(100_000)}`),
	'a hundred thousand lists in lists': after('overview: []', `more:\n${'- '.repeat(100_000)}x`),
	'a key of all objects': after('overview: []', '__proto__: { admin: true }'),
	'a tag for code': after('overview: []', "more: !!js/function 'function () { throw 1; }'"),
	'a character that ends a text': after('overview: []', 'more: "\u0000"').replace('format', '\u0000format'),
	'twenty thousand unknown keys': after('overview: []', Array.from({ length: 20_000 }, (_, key) => `k${key}: 1`).join('\n')),
	'a key twice': after('overview: []', 'overview: []'),
	'another document behind it': `${GOOD}---\nformat: 1\n`,
	'a title of a megabyte': GOOD.replace('en: Harbours', `en: ${'H'.repeat(1_000_000)}`),
};
