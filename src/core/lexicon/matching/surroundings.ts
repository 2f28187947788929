import type { ProseRange } from '../../prose/prose';

/** Characters that end a run: white space, Han characters, and full-width punctuation, which has no space after it. */
const RUN_ENDS = /[\s\p{Script=Han}\u3000-\u303F\uFF01-\uFF0F\uFF1A-\uFF1F]/u;

/** ASCII units up to this one are white space or control characters. */
const SPACE = 0x20;
const HYPHEN = 0x2D;

/** Punctuation that may surround any words. Most labels have nothing else around them. */
const PLAIN_BEFORE = /^[([“‘"']*$/;
const PLAIN_AFTER = /^[)\].,;:!?”’"]*$/;

/** Closing punctuation and markup, in any order. */
const CLOSING = ')]}>"\'”’»*_.,;:!?';

/** Marks of a run that is a machine-readable name rather than prose. The label is replaced by one letter first. */
const MACHINE_NAME = /[@\\]|:\/\/|^[#~]|^\.{0,2}\/|\p{L}\.\p{L}{2}|_/u;

/** Text directly before or after a label that makes it part of a formula, a variable, a call or a longer name. */
const PART_BEFORE = /(?:[\p{L}\p{N}][&+]|[$%=]|\p{L}{3}\.)$/u;
const PART_AFTER = /^(?:[&+][\p{L}\p{N}]|\+\+|\(\)|=|\$)/u;

/** Another initial next to a label with dots, as in “U.N.E.P.”. */
const INITIAL_BEFORE = /\p{L}\.$/u;
const INITIAL_AFTER = /^\.\p{L}(?!\p{L})/u;

/** Words that lose their vowel before a name, in French, Italian and Catalan. */
const ELIDED = /(?:^|[^\p{L}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|dell|all|nell|dall|sull|un)['’]$/iu;
/** An apostrophe after letters before a label; and after one, but for the possessive. */
const JOINED_BEFORE = /\p{L}['’]$/u;
const JOINED_AFTER = /^['’](?![sS](?!\p{L}))\p{L}/u;

/** A number that continues: a decimal, a time, part of a document symbol. */
const NUMBER_BEFORE = /\p{Nd}[.,:/]$/u;
const NUMBER_AFTER = /^(?:[.,:/]\p{Nd}|%)/u;
const SYMBOL_BEFORE = /[\p{L}\p{N}]\/$/u;
const SYMBOL_AFTER = /^\/[\p{L}\p{N}]/u;

/** How far a run is followed in either direction. Longer runs are not names, and the limit keeps a scan linear. */
const MAX_DISTANCE = 120;

/**
 * Whether the words of a range stand alone: they are not part of an identifier, a file name, a URL, a hashtag, a number or a longer
 * name, judging by the prose around them up to the next white space.
 */
export function standAlone(text: string, start: number, end: number, prose: Pick<ProseRange, 'start' | 'end'>): boolean {
	return (startsPlainly(text, start, prose.start) && endsPlainly(text, end, prose.end)) || standAmongMarks(text, start, end, prose);
}

/** Decides whatever characters surround the words. */
function standAmongMarks(text: string, start: number, end: number, prose: Pick<ProseRange, 'start' | 'end'>): boolean {
	const before = text.slice(runBefore(text, start, prose.start), start);
	const after = text.slice(end, runAfter(text, end, prose.end));
	if (PLAIN_BEFORE.test(before) && PLAIN_AFTER.test(after)) {
		return true;
	}
	const label = text.slice(start, end);
	// The label stands for one letter, so that a dot or an underscore inside it does no harm.
	return !MACHINE_NAME.test(`${stripOpening(before)}x${stripClosing(after)}`)
		&& !isPart(before, after)
		&& !isJoinedByApostrophe(before, after)
		&& !continuesNumber(label, before, after)
		&& !continuesInitials(label, before, after)
		&& !continuesSymbol(label, before, after);
}

function isPart(before: string, after: string): boolean {
	return PART_BEFORE.test(before) || PART_AFTER.test(after);
}

function isJoinedByApostrophe(before: string, after: string): boolean {
	return (JOINED_BEFORE.test(before) && !ELIDED.test(before)) || JOINED_AFTER.test(after);
}

function continuesNumber(label: string, before: string, after: string): boolean {
	// An acronym with a number is another name: “WHO-5”, “ISO-9001”.
	const isNumberedAcronym = /^[-‐‑]\p{Nd}/u.test(after) && /\p{Lu}$/u.test(label);
	return isNumberedAcronym || (startsWithDigit(label) && NUMBER_BEFORE.test(before)) || (endsWithDigit(label) && NUMBER_AFTER.test(after));
}

function continuesInitials(label: string, before: string, after: string): boolean {
	return label.includes('.') && (INITIAL_BEFORE.test(before) || INITIAL_AFTER.test(after));
}

function continuesSymbol(label: string, before: string, after: string): boolean {
	return label.includes('/') && (SYMBOL_BEFORE.test(before) || SYMBOL_AFTER.test(after));
}

/** Whether only opening punctuation and hyphenated words separate a label from the white space before it: the fast path for most labels. */
function startsPlainly(text: string, start: number, limit: number): boolean {
	let at = start > limit && text.charCodeAt(start - 1) === HYPHEN ? compoundBefore(text, start, limit) : start;
	while (at > limit && at > start - MAX_DISTANCE) {
		const unit = text.charCodeAt(at - 1);
		if (unit <= SPACE) {
			return true;
		}
		if (!isOpening(unit)) {
			return false;
		}
		at--;
	}
	return at === limit;
}

/**
 * Whether only a possessive or hyphenated words and closing punctuation separate a label from the white space after it: the fast path for
 * most labels.
 */
function endsPlainly(text: string, end: number, limit: number): boolean {
	const next = end < limit ? text.charCodeAt(end) : SPACE;
	let at = next === HYPHEN ? compoundAfter(text, end, limit) : isApostrophe(next) && isLetterS(text, end + 1, limit) ? end + 2 : end;
	while (at < limit && at < end + MAX_DISTANCE) {
		const unit = text.charCodeAt(at);
		if (unit <= SPACE) {
			return true;
		}
		if (!isClosing(unit)) {
			return false;
		}
		at++;
	}
	return at === limit;
}

/** Returns the start of the letters and hyphens that end at an offset, such as “well-”. */
function compoundBefore(text: string, start: number, limit: number): number {
	let at = start;
	while (at > limit && at > start - MAX_DISTANCE && isOfCompound(text.charCodeAt(at - 1))) {
		at--;
	}
	return at;
}

/** Returns the end of the letters and hyphens that begin at an offset, such as “-led”. */
function compoundAfter(text: string, end: number, limit: number): number {
	let at = end;
	while (at < limit && at < end + MAX_DISTANCE && isOfCompound(text.charCodeAt(at))) {
		at++;
	}
	return at;
}

/** Whether a unit is a hyphen or an ASCII letter. */
function isOfCompound(unit: number): boolean {
	const letter = unit | 0x20;
	return unit === HYPHEN || (letter >= 0x61 && letter <= 0x7A);
}

function isApostrophe(unit: number): boolean {
	return unit === 0x27 || unit === 0x2019;
}

function isLetterS(text: string, at: number, limit: number): boolean {
	return at < limit && (text.charCodeAt(at) | 0x20) === 0x73;
}

/** Whether a unit is one of `PLAIN_BEFORE`: ( [ “ ‘ " '. */
function isOpening(unit: number): boolean {
	return unit === 0x28 || unit === 0x5B || unit === 0x201C || unit === 0x2018 || unit === 0x22 || unit === 0x27;
}

/** Whether a unit is one of `PLAIN_AFTER`: . , ; : ) ] ! ? ” ’ ". */
function isClosing(unit: number): boolean {
	return unit === 0x2E || unit === 0x2C || unit === 0x3A || unit === 0x3B || unit === 0x29 || unit === 0x5D
		|| unit === 0x21 || unit === 0x3F || unit === 0x201D || unit === 0x2019 || unit === 0x22;
}

function runBefore(text: string, start: number, limit: number): number {
	const from = Math.max(limit, start - MAX_DISTANCE);
	let at = start;
	while (at > from && !endsRun(text, at - 1)) {
		at--;
	}
	return at;
}

function runAfter(text: string, end: number, limit: number): number {
	const to = Math.min(limit, end + MAX_DISTANCE);
	let at = end;
	while (at < to && !endsRun(text, at)) {
		at++;
	}
	return at;
}

function endsRun(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	return unit < 0x80 ? unit <= SPACE : RUN_ENDS.test(text.charAt(at));
}

function stripOpening(run: string): string {
	return run.replace(/^[([{<"'“‘«*_]+/, '');
}

function stripClosing(run: string): string {
	let end = run.length;
	while (end > 0 && CLOSING.includes(run.charAt(end - 1))) {
		end--;
	}
	return run.slice(0, end);
}

function startsWithDigit(label: string): boolean {
	return /^\p{Nd}/u.test(label);
}

function endsWithDigit(label: string): boolean {
	return /\p{Nd}$/u.test(label);
}
