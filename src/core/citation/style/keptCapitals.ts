import { isProperName, type ProperNames } from './properNames';

/** A word of a title. */
export interface TitleWord {
	readonly word: string;
	/** The word without the ending of a possessive. */
	readonly bare: string;
	/** All text before the word. */
	readonly before: string;
	/** All text after the word. */
	readonly after: string;
}

/**
 * Whether a word in headline style keeps its capital in sentence style (APA 6.17 to 6.19), judging by the word and what is next to it.
 * Names of several words are not considered.
 */
export function keepsCapital(word: TitleWord, names: ProperNames): boolean {
	return startsSentence(word)
		|| hasOtherLetters(word)
		|| isName(word, names)
		|| isOfPerson(word, names)
		|| isPlaceOrWork(word, names)
		|| isOwner(word)
		|| isOfRace(word)
		|| isNumbered(word);
}

/** Whether a word is the first of a title, a subtitle or a quoted sentence. */
function startsSentence({ word, before, after }: TitleWord): boolean {
	return SENTENCE_START.test(before) && !SHORT_QUOTE.test(before.slice(-3) + (word + after).slice(0, 60));
}

const SENTENCE_START = /(?:^|[:?!—][”’]? |[—“‘"[]|\p{Ll}{3}\. |\b(?:[IVX]+|\d+) – |^[¿¡(])$/u;

/** One or two words in quotation marks within a title, which are no sentence. */
const SHORT_QUOTE = /^\p{L}? [“"‘][\p{L}-]{1,30}(?:’s)?(?: [\p{L}-]{1,20})?[”"’]/u;

/** Whether a word has a figure, a second capital or a foreign letter, so that it is an acronym or a name. */
function hasOtherLetters({ bare }: TitleWord): boolean {
	return !/^\p{Lu}[\p{Ll}’]*$/u.test(bare) || FOREIGN_LETTER.test(bare);
}

/** Letters that English has only in names; those of `naïve` and `façade` are in other words, too. */
const FOREIGN_LETTER = /[^\x00-\x7Féèêïç’]/i;

/** Whether a word is a known name, a letter that stands for something, or an adjective made of a name. */
function isName({ word, bare, after }: TitleWord, names: ProperNames): boolean {
	if (bare.length === 1) {
		const isPrefix = bare === 'E' && (word + after).charAt(1) === '-';
		return bare !== 'A' && !isPrefix;
	}
	const lower = bare.toLowerCase();
	return isProperName(lower, names) || names.given.has(lower) || (EPONYM.test(bare) && !NO_EPONYM.test(bare));
}

/** Adjectives made of the names of people: `Rawlsian`, `Machiavellian`, `Jungian`. */
const EPONYM = /.{3}(?:[sxzwn]ian|llian|ngian)s?$/;
const NO_EPONYM = /^(?:Artesian|Draconian|Vaudevillian)/;

/** Whether a word is a possessive of what is probably a name: `Juilland’s coefficient`, but `children’s books`. */
function isOwner({ word, bare }: TitleWord): boolean {
	return /’s$/.test(word) && bare.length > 2 && !COMMON_OWNERS.has(bare.toLowerCase());
}

/** Words that own or are something without being names. */
const COMMON_OWNERS: ReadonlySet<string> = new Set((
	'it that what who here there let how where when why she one nobody everybody everyone someone somebody anyone another other '
	+ 'child children woman women man men people person boy girl baby infant adult adolescent youth parent mother father brother sister wife husband family '
	+ 'student pupil teacher professor learner scholar researcher scientist engineer designer developer doctor physician nurse patient client therapist surgeon '
	+ 'worker employee employer manager leader director owner seller buyer consumer customer user player driver farmer trader investor banker publisher editor '
	+ 'author writer reader poet artist actor singer musician composer painter photographer critic translator speaker listener viewer observer '
	+ 'nation state country world city town village government court congress parliament senate judge lawyer attorney prosecutor prisoner victim witness '
	+ 'king queen prince princess emperor president minister governor mayor general soldier captain citizen voter candidate immigrant stranger neighbor neighbour '
	+ 'today tomorrow yesterday year day week month century decade night morning life death nature mind brain body heart eye history society company firm school '
	+ 'beginner practitioner master bachelor expert traveler traveller guide explorer hunter butcher chef cook baker carpenter builder maker fool devil angel hero '
	+ 'sorcerer sorceror magician wizard witch dragon animal cat dog bird bee bear wolf lion horse fish cuckoo nightingale handmaid clinician counselor counsellor midwife '
	+ 'defendant plaintiff debtor creditor testator trustee shareholder stockholder landlord tenant insurer insured policyholder hitman'
).split(' '));

/** Whether a word is a racial term, which has a capital (APA 5.7): `Black women`, but `black holes`. */
function isOfRace({ bare, after }: TitleWord): boolean {
	return /^(?:Black|White|Indigenous)$/.test(bare) && (bare === 'Indigenous' || OF_PEOPLE.test(after));
}

const OF_PEOPLE =
	/^(?:,? (?:and|or|&) (?:White|Black|Hispanic|Latin|Asian)|[- ](?:wom[ae]n|m[ae]n|people|students?|famil|youth|Americans?|adolescents?|child|girls?|boys?|teachers?|communit|femini|mothers?|fathers?|males?|females?|patients?|voters?|lives?|faculty|scholars?|adults?|workers?|populations?|college|racial|suprem|privilege|participants?|samples?))/i;

/** Whether a word is part of the name of a person: its title, a particle, or what follows a given name, an initial, a title or a particle. */
function isOfPerson(word: TitleWord, { given }: ProperNames): boolean {
	const { bare, before } = word;
	const [, previous = ''] = /(?:^|[\s“(])([\p{L}\p{M}]{2,12}) (?:\p{Lu}\. )?$/u.exec(before.slice(-24)) ?? [];
	return PARTICLE.test(bare)
		|| isTitle(word)
		|| isAuthorOfHandbook(word)
		|| /(?:^|[\s“(])\p{Lu}\. $/u.test(before)
		|| PARTICLE_BEFORE.test(previous)
		|| ADDRESSED.test(before)
		|| (/^\p{Lu}/u.test(previous) && given.has(previous.toLowerCase()));
}

/** Particles that a title writes with a capital belong to a name. */
const PARTICLE = /^(?:Van|Von|De|Del|Di|Du|Le|La|El|Al|Ben|Bin|Mac)$/;
const PARTICLE_BEFORE = /^(?:van|von|de|der|del|di|du|da|dos)$/i;

/** A title before a name, and perhaps a given name. */
const ADDRESSED = /(?:^|[\s“(])(?:Drs?|Mrs?|Ms|Sir|Prof|Professor)\.? (?:\p{Lu}[\p{L}’-]* )?$/u;

function isTitle({ bare, after }: TitleWord): boolean {
	return TITLES.test(bare) && (after.startsWith('.') || (/^[DMS]/.test(bare) && /^ \p{Lu}/u.test(after)));
}

const TITLES = /^(?:Drs?|Mrs?|Ms|St|Jr|Sr|Prof|No|Vol)$/;

function isAuthorOfHandbook({ word, bare, before, after }: TitleWord): boolean {
	return HANDBOOK.test((word + after).slice(bare.length)) && /^\p{Lu}\p{Ll}+ and $/u.test(before);
}

/** What a book may be that is named after those who first wrote it: `Bergin and Garfield’s Handbook of …`. */
const HANDBOOK = /^’s (?:Handbook|Textbook|Manual|Principles|Synopsis|Atlas|Dictionary)\b/;

/** Whether a word is the side of a place that follows, or what is named after a place or body before it. */
function isPlaceOrWork({ bare, before, after }: TitleWord, names: ProperNames): boolean {
	return (SIDE.test(bare) && startsWithName(after, names)) || (NAMED_AFTER.test(bare) && followsName(before, names));
}

/** What keeps its capital before a name: `West African`, `Eastern Europe`. */
const SIDE = /^(?:(?:North|South)?(?:West|East)(?:ern)?|North|South|Central)$/;

function startsWithName(after: string, names: ProperNames): boolean {
	const [, word = ''] = /^[ -](\p{Lu}[\p{L}\p{M}]{1,40})/u.exec(after) ?? [];
	return word !== '' && isProperName(word.toLowerCase(), names);
}

/** What is named after the place or body before it: `Paris Agreement`, `UN Charter`, `Vietnam War`. */
const NAMED_AFTER = /^(?:Conventions?|Protocols?|Agreement|Treaty|Accords?|Declaration|Charter|Pact|Covenant|Statute|Principles|Rules|Guidelines|Summit|Trials|Wars?|Revolution|Sea|Ocean|Empire)$/;

function followsName(before: string, names: ProperNames): boolean {
	const [, word = ''] = /([\p{L}\p{M}’]{2,40})[ -]$/u.exec(before) ?? [];
	return /^\p{Lu}{2,}$/u.test(word) || (/^\p{Lu}/u.test(word) && isProperName(word.toLowerCase(), names));
}

/** Whether a word has a number after it, such as `Resolution 1325` and `Wave 26`, or is the first part of a domain. */
function isNumbered({ bare, after }: TitleWord): boolean {
	return (/^(?:Resolution|Decision|Directive|Regulation)$/.test(bare) && /^ \d/.test(after))
		|| /^(?: (?:\d{1,3}|[IVX]{1,4})(?:$|[,:;.)])|\.\p{L})/u.test(after.slice(0, 6));
}
