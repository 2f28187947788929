import { fold } from '../../text/fold';
import { matchesOf } from '../../text/matchesOf';
import type { PlacedText } from '../introduction';
import { withoutMarks } from '../withoutMarks';

/** A part of the content of brackets, without quotation marks, articles and lead-ins. */
export interface BracketPart extends PlacedText {
	/** Whether words such as “hereinafter” or “por sus siglas” say that the part is a short name. */
	readonly announced: boolean;
	/** Whether the part was in quotation marks. */
	readonly quoted: boolean;
}

/** Words that announce a short name, before or after it. Folded. */
const LEAD_INS: ReadonlySet<string> = new Set([
	...'hereinafter hereafter henceforth abbreviated abbreviation abbrev abbr acronym short called so-called aka termed known referred'.split(' '),
	...'ci-apres appele appelee denomme denommee denommes denommees dit dite dits dites sigle acronyme abrege abregee'.split(' '),
	...'nachfolgend nachstehend folgenden kurz abgekurzt abk kurzform genannt'.split(' '),
	...'hierna verder afgekort afkorting kortweg genoemd'.split(' '),
	...'siglas adelante sucesivo abreviado abreviada abreviatura denominado denominada denominados acronimo'.split(' '),
]);

/** Words that accompany lead-ins. Folded. */
const FILLERS: ReadonlySet<string> = new Set([
	...'the a an as to in by its also i.e ie viz or for usually often simply just english french german spanish dutch'.split(' '),
	...'le la les l un une en selon son sa sous anglais anglaise francais par apres ci ou'.split(' '),
	...'der die das ein eine im auf als auch oder englisch englische'.split(' '),
	...'de het een ook of op het engels engelse als wel'.split(' '),
	...'el los las una por sus su en lo ingles espanol frances tambien o'.split(' '),
]);

/** Words before a short name that neither announce it nor are part of it. Folded. */
const OR: ReadonlySet<string> = new Set('or ou oder of o now desormais jetzt heute nu thans ahora hoy'.split(' '));

const ARTICLES: ReadonlySet<string> = new Set('the a an le la les l un une ein eine een una der die das de het el los las'.split(' '));

/** The separators of parts. After “or”, there is one word, a name in quotation marks, or, after an acronym, another one. */
const SEPARATOR = /[,;:]|\s(?:or|ou|oder|of|o)\s(?=\S+$|\S+\s(?:in|en|auf|im)\s\S+$|(?:\p{L}{1,3}[\s’'])?["“„«‹‘]|(?<=\p{Lu}\s\p{Ll}{1,4}\s)\p{Lu}{2,12}\s?[,;:])/gu;
const WORD = /[\p{L}\p{M}\p{N}.-]+/gu;

/** Splits the content of brackets at commas, semicolons, colons and “or”, and removes lead-ins. The offsets are those of the text. */
export function bracketPartsOf(text: string, start: number, end: number): readonly BracketPart[] {
	const parts: BracketPart[] = [];
	let from = start;
	let announced = false;
	for (const { 0: separator, index } of [...matchesOf(text.slice(start, end), SEPARATOR), { 0: '', index: end - start }]) {
		const part = strip(text, from, start + index);
		announced ||= part.announced;
		if (part.text !== '') {
			parts.push({ ...part, announced });
		}
		from = start + index + separator.length;
	}
	return parts;
}

/** The language of an acronym after it, as in “NATO en anglais”. */
const IN_LANGUAGE = /\s(?:in|en|auf|op het|im)\s(?:english|french|german|spanish|dutch|anglais|francais|français|allemand|espagnol|inglés|francés|alemán|español|englisch|französisch|deutsch|spanisch|engels|frans|duits|spaans)$/iu;

function strip(text: string, from: number, to: number): BracketPart {
	const whole = withoutMarks(text, { start: from, end: to });
	const language = IN_LANGUAGE.exec(text.slice(whole.start, whole.end));
	let { start, end } = language ? withoutMarks(text, { start: from, end: whole.start + language.index }) : whole;
	const words = matchesOf(text.slice(start, end), WORD);
	const folded = words.map(({ 0: word }) => fold(word).replace(/\.$/, ''));
	const isLead = (index: number) => LEAD_INS.has(folded[index] ?? '');
	const isFiller = (index: number) => FILLERS.has(folded[index] ?? '') && words[index]?.[0] !== words[index]?.[0].toUpperCase();
	let first = 0;
	let last = words.length;
	while (
		first < last
		&& (isLead(first) || isFiller(first) || (first === 0 && OR.has(folded[0] ?? '') && words[0]?.[0] !== words[0]?.[0].toUpperCase()))
	) {
		first++;
	}
	while (last > first && (isLead(last - 1) || isFiller(last - 1))) {
		last--;
	}
	const removed = [...folded.slice(0, first), ...folded.slice(last)];
	const announced = removed.some(word => LEAD_INS.has(word));
	// Without a word that announces a short name, only “or” and an article are removed.
	const afterOr = first > 0 && OR.has(folded[0] ?? '') ? 1 : 0;
	const [keepFrom, keepTo] = announced
		? [first, last]
		: [first > afterOr && ARTICLES.has(folded[afterOr] ?? '') ? afterOr + 1 : afterOr, words.length];
	const base = start;
	start = keepFrom === 0 ? start : base + (words[keepFrom]?.index ?? end - base);
	end = keepTo === words.length ? end : base + (words[keepTo - 1]?.index ?? 0) + (words[keepTo - 1]?.[0].length ?? 0);
	const inner = withoutMarks(text, { start, end: Math.max(start, end) });
	return {
		text: text.slice(inner.start, inner.end).replace(/\s+/gu, ' '),
		...inner,
		announced,
		quoted: /["“„«‹‘]/u.test(text.slice(from, inner.start)),
	};
}
