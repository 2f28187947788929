import { IN_OTHER_LANGUAGES, isHeadline } from '../../csl/headlineStyle';
import { isProperName, properNames, type ProperNames } from './properNames';
import { wordOfSpecies } from './species';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’]*/gu;

/**
 * Returns an English title in sentence style if it is in headline style (APA 6.17): of the words with a capital only these keep it: the
 * first of the title and of the subtitle, proper names that are known, words with other capitals or figures, nouns before a number
 * (6.19), and `marked` names, which the record has as such. A title with a longer word in lower case is in sentence style already and is
 * returned as it is, and so is one that is not known to be in English.
 */
export function sentenceCase(title: string, language: string, marked: readonly string[]): string {
	const isForeign = language === '' && IN_OTHER_LANGUAGES.test(title) && !IN_ENGLISH.test(title);
	if (!/^(?:en|$)/i.test(language) || isForeign || !isHeadline(title.replace(/^\p{Ll}[\p{L}\p{N}.]{0,30}: /u, ''))) {
		return title;
	}
	const names = properNames();
	const lower = title.toLowerCase();
	const named = [
		...[...title.matchAll(AFTER_ARTICLE)].map(({ index, 0: text }) =>
			[index, index + ((LAST_OF_ACT.exec(text) ?? LAST_OF_NATIONAL.exec(text))?.[0].length ?? 0)] as const),
		...[...title.matchAll(NAMED)].map(({ index, 0: text }) => [index, index + text.length] as const),
	];
	let keptUntil = 0;
	return title.replace(WORD, (word, at: number) => {
		const ofSpecies = wordOfSpecies(word, title.slice(0, at), title.slice(at + word.length));
		if (ofSpecies !== undefined) {
			return ofSpecies;
		}
		const phrase = names.phrases.get(word.toLowerCase())?.find(name => lower.startsWith(name, at) && !/[\p{L}\p{N}]/u.test(lower.charAt(at + name.length)));
		const name = phrase ?? marked.find(text => title.startsWith(text, at) && !/[\p{L}\p{N}]/u.test(title.charAt(at + text.length)));
		keptUntil = Math.max(keptUntil, name === undefined ? 0 : at + name.length);
		const bare = word.replace(/’s?$/, '');
		const isKept =
			at < keptUntil
			|| named.some(([from, to]) => from <= at && at < to)
			|| (startsSentence(title.slice(0, at)) && !SHORT_QUOTE.test(title.slice(Math.max(0, at - 3), at + 60)))
			|| !/^\p{Lu}[\p{Ll}’]*$/u.test(bare)
			|| FOREIGN_LETTER.test(bare)
			|| (EPONYM.test(bare) && !NO_EPONYM.test(bare))
			|| (HANDBOOK.test(title.slice(at + bare.length)) && /^\p{Lu}\p{Ll}+ and $/u.test(title.slice(0, at)))
			|| (bare.length === 1 ? bare !== 'A' && !(bare === 'E' && title.charAt(at + 1) === '-') : isProperName(bare.toLowerCase(), names) || names.given.has(bare.toLowerCase()))
			|| isOfPerson(title.slice(0, at), names)
			|| (SIDE.test(bare) && startsWithName(title.slice(at + word.length), names))
			|| (NAMED_AFTER.test(bare) && followsName(title.slice(0, at), names))
			|| (/^(?:Resolution|Decision|Directive|Regulation)$/.test(bare) && /^ \d/.test(title.slice(at + word.length)))
			|| /^(?: (?:\d{1,3}|[IVX]{1,4})(?:$|[,:;.)])|\.\p{L})/u.test(title.slice(at + word.length, at + word.length + 6))
			|| (TITLES.test(bare) && (title.charAt(at + word.length) === '.' || (/^[DMS]/.test(bare) && /^ \p{Lu}/u.test(title.slice(at + word.length)))))
			|| PARTICLE.test(bare);
		return isKept ? word : word.charAt(0).toLowerCase() + word.slice(1);
	});
}

/** Words of which the last may tell that they are a name: `the Clean Air Act`, `National Health Interview Survey`. */
const AFTER_ARTICLE = /(?:(?<=\b[Tt]he )|\b(?=National ))\p{Lu}[\p{L}’-]*(?: (?:\p{Lu}[\p{L}’-]*|and|with|for))*/gu;
const LAST_OF_ACT = /^.* (?:Acts?|Treaty|Convention|Covenant|Protocol|Amendment|Directive|Charter)\b/;
const LAST_OF_NATIONAL = /^National .* (?:Survey|Study|Institutes?|Academy|Foundation|Library|Museum|Service|Park)\b/;

/** Names that the word before or after them tells: `University of Leeds`, `Hodgkin’s disease`. */
const NAMED =
	/\bUniversity of \p{Lu}\p{L}+|\b(?:San|Santa|Los|Las|Mount|Fort|St\.?|Saint|President|Pope|Senator) \p{Lu}\p{L}+|(?<!\p{L})\p{Lu}\p{L}{1,30}(?=’s? (?:Disease|Syndrome|Theorem|Paradox|Palsy|Conjecture)\b)/gu;

/** Letters that English has only in names; those of `naïve` and `façade` are in other words, too. */
const FOREIGN_LETTER = /[^\x00-\x7Féèêïç’]/i;

/** Adjectives made of the names of people: `Rawlsian`, `Machiavellian`, `Jungian`. */
const EPONYM = /.{3}(?:[sxzwn]ian|llian|ngian)s?$/;
const NO_EPONYM = /^(?:Artesian|Draconian|Vaudevillian)/;

/** What a book may be that is named after those who first wrote it: `Bergin and Garfield’s Handbook of …`. */
const HANDBOOK = /^’s (?:Handbook|Textbook|Manual|Principles|Synopsis|Atlas|Dictionary)\b/;

/** Particles that a title writes with a capital belong to a name. */
const PARTICLE = /^(?:Van|Von|De|Del|Di|Du|Le|La|El|Al|Ben|Bin|Mac)$/;

/** What is named after the place or body before it: `Paris Agreement`, `UN Charter`, `Vietnam War`. */
const NAMED_AFTER = /^(?:Conventions?|Protocols?|Agreement|Treaty|Accords?|Declaration|Charter|Pact|Covenant|Statute|Principles|Rules|Guidelines|Summit|Trials|Wars?|Revolution|Sea|Ocean|Empire)$/;

function followsName(before: string, names: ProperNames): boolean {
	const [, word = ''] = /([\p{L}\p{M}’]{2,40})[ -]$/u.exec(before) ?? [];
	return /^\p{Lu}{2,}$/u.test(word) || (/^\p{Lu}/u.test(word) && isProperName(word.toLowerCase(), names));
}

/** What keeps its capital before a name: `West African`, `Eastern Europe`. */
const SIDE = /^(?:(?:North|South)?(?:West|East)(?:ern)?|North|South|Central)$/;

function startsWithName(after: string, names: ProperNames): boolean {
	const [, word = ''] = /^[ -](\p{Lu}[\p{L}\p{M}]{1,40})/u.exec(after) ?? [];
	return word !== '' && isProperName(word.toLowerCase(), names);
}

/** What tells that a title is in English though it contains a word or letter of another language. */
const IN_ENGLISH = /\b(?:[Tt]he|[Oo]f|[Aa]nd|[Ww]ith|[Ff]rom|[Ff]or|[Bb]y|[Tt]o|How|What|Why)\b|\p{L}’s\b|: An? \p{Lu}/u;

/** One or two words in quotation marks within a title, which are no sentence. */
const SHORT_QUOTE = /^\p{L}? [“"‘][\p{L}-]{1,30}(?:’s)?(?: [\p{L}-]{1,20})?[”"’]/u;

/** Whether the word after this text is the family name after a usual given name or a particle. */
function isOfPerson(before: string, { given }: ProperNames): boolean {
	const [, word = ''] = /(?:^|[\s“(])([\p{L}\p{M}]{2,12}) (?:\p{Lu}\. )?$/u.exec(before.slice(-24)) ?? [];
	return /(?:^|[\s“(])\p{Lu}\. $/u.test(before) || /^(?:van|von|de|der|del|di|du|da|dos)$/i.test(word) || ADDRESSED.test(before) || (/^\p{Lu}/u.test(word) && given.has(word.toLowerCase()));
}

/** A title before a name, and perhaps a given name. */
const ADDRESSED = /(?:^|[\s“(])(?:Drs?|Mrs?|Ms|Sir|Prof|Professor)\.? (?:\p{Lu}[\p{L}’-]* )?$/u;

const TITLES = /^(?:Drs?|Mrs?|Ms|St|Jr|Sr|Prof|No|Vol)$/;

/** Whether a word after this text is the first of a title, subtitle or quotation. */
function startsSentence(before: string): boolean {
	return before === '' || /(?:[:?!—][”’]? |[—“‘"[]|\p{Ll}{3}\. |\b(?:[IVX]+|\d+) – |^[¿¡(]?)$/u.test(before);
}
