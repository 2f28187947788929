import type { ProseRange } from '../prose/prose';

/** What ends a run of characters: white space, and the signs of scripts that put no space after them. */
const RUN_ENDS = /[\s\p{Script=Han}\u3000-\u303F\uFF01-\uFF0F\uFF1A-\uFF1F]/u;

/** The last of the units of ASCII that are white space or control characters. */
const SPACE = 0x20;
const HYPHEN = 0x2D;

/** What may stand around any words. Most labels have no more than that. */
const PLAIN_BEFORE = /^[([“‘"']*$/;
const PLAIN_AFTER = /^[)\].,;:!?”’"]*$/;

/** What may close around words, in whatever order. */
const CLOSING = ')]}>"\'”’»*_.,;:!?';

/** What makes a run a name for machines and not words for people. The label stands in it as one letter. */
const MACHINE_NAME = /[@\\]|:\/\/|^[#~]|^\.{0,2}\/|\p{L}\.\p{L}{2}|_/u;

/** What stands directly before or after a label that is part of a formula, a variable, a call or a longer name. */
const PART_BEFORE = /(?:[\p{L}\p{N}][&+]|[$%=]|\p{L}{3}\.)$/u;
const PART_AFTER = /^(?:[&+][\p{L}\p{N}]|\+\+|\(\)|=|\$)/u;

/** Another letter with a dot beside a label with dots, as in “U.N.E.P.”. */
const INITIAL_BEFORE = /\p{L}\.$/u;
const INITIAL_AFTER = /^\.\p{L}(?!\p{L})/u;

/** Words that lose their vowel before a name, in French, Italian and Catalan. */
const ELIDED = /(?:^|[^\p{L}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|dell|all|nell|dall|sull|un)['’]$/iu;
/** An apostrophe after letters before a label; and after one, but for the possessive. */
const JOINED_BEFORE = /\p{L}['’]$/u;
const JOINED_AFTER = /^['’](?![sS](?!\p{L}))\p{L}/u;

/** A number that reads on: a decimal, a time, a part of a document symbol. */
const NUMBER_BEFORE = /\p{Nd}[.,:/]$/u;
const NUMBER_AFTER = /^(?:[.,:/]\p{Nd}|%)/u;
const SYMBOL_BEFORE = /[\p{L}\p{N}]\/$/u;
const SYMBOL_AFTER = /^\/[\p{L}\p{N}]/u;

/** A longer run is no name that a person wrote between two spaces; looking no further keeps a scan linear. */
const REACH = 120;

/**
 * Whether some words of a text stand on their own: the prose around them, up to white space, makes them
 * no part of an identifier, a file name, an address, a hashtag, a number or a longer name.
 */
export function standAlone(text: string, start: number, end: number, prose: Pick<ProseRange, 'start' | 'end'>): boolean {
	return (startsPlainly(text, start, prose.start) && endsPlainly(text, end, prose.end)) || standAmongMarks(text, start, end, prose);
}

/** The same, for whatever stands around them. */
function standAmongMarks(text: string, start: number, end: number, prose: Pick<ProseRange, 'start' | 'end'>): boolean {
	const before = text.slice(runBefore(text, start, prose.start), start);
	const after = text.slice(end, runAfter(text, end, prose.end));
	if (PLAIN_BEFORE.test(before) && PLAIN_AFTER.test(after)) {
		return true;
	}
	const label = text.slice(start, end);
	// The label stands for one letter, so that a dot or an underscore inside it does no harm.
	return !MACHINE_NAME.test(`${stripOpening(before)}x${stripClosing(after)}`)
		&& !PART_BEFORE.test(before) && !PART_AFTER.test(after)
		&& !(label.includes('.') && (INITIAL_BEFORE.test(before) || INITIAL_AFTER.test(after)))
		&& (!JOINED_BEFORE.test(before) || ELIDED.test(before)) && !JOINED_AFTER.test(after)
		&& !(startsWithDigit(label) && NUMBER_BEFORE.test(before))
		&& !(endsWithDigit(label) && NUMBER_AFTER.test(after))
		&& !(label.includes('/') && (SYMBOL_BEFORE.test(before) || SYMBOL_AFTER.test(after)))
		// An acronym with a number is another name: “WHO-5”, “ISO-9001”.
		&& !(/^[-‐‑]\p{Nd}/u.test(after) && /\p{Lu}$/u.test(label));
}

/** Whether white space stands before, with nothing between but what may open around any words and words with hyphens. Most labels in prose stand so. */
function startsPlainly(text: string, start: number, limit: number): boolean {
	let at = start > limit && text.charCodeAt(start - 1) === HYPHEN ? compoundBefore(text, start, limit) : start;
	while (at > limit && at > start - REACH) {
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

/** Whether white space follows, with nothing between but a possessive or words with hyphens, and what may close around any words. Most labels in prose stand so. */
function endsPlainly(text: string, end: number, limit: number): boolean {
	const next = end < limit ? text.charCodeAt(end) : SPACE;
	let at = next === HYPHEN ? compoundAfter(text, end, limit) : isApostrophe(next) && isLetterS(text, end + 1, limit) ? end + 2 : end;
	while (at < limit && at < end + REACH) {
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

/** Where the letters and hyphens begin that end at a place, such as “well-”. */
function compoundBefore(text: string, start: number, limit: number): number {
	let at = start;
	while (at > limit && at > start - REACH && isOfCompound(text.charCodeAt(at - 1))) {
		at--;
	}
	return at;
}

/** Where the letters and hyphens end that begin at a place, such as “-led”. */
function compoundAfter(text: string, end: number, limit: number): number {
	let at = end;
	while (at < limit && at < end + REACH && isOfCompound(text.charCodeAt(at))) {
		at++;
	}
	return at;
}

/** Whether a unit is a hyphen or a letter of ASCII. */
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
	const from = Math.max(limit, start - REACH);
	let at = start;
	while (at > from && !endsRun(text, at - 1)) {
		at--;
	}
	return at;
}

function runAfter(text: string, end: number, limit: number): number {
	const to = Math.min(limit, end + REACH);
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
