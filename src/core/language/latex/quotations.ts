import type { MarkedQuotation, PrintedCharacter, QuotationSyntax } from '../../quotation/quotationSyntax';
import { withoutOverlaps } from '../../quotation/withoutOverlaps';
import { groupEnd } from './group';
import { LATEX_TOKEN, skipBlanks } from './keys';
import { printedCharacters } from './printedCharacters';
import { silentArguments } from './silentArguments';

/** The commands of csquotes whose last argument is a quotation, and how many arguments in braces are before it. */
const COMMAND = /^(?:(?<foreign>foreign|hyphen)(?:text|block)?|text|block|hybridblock|en|MakeOuter)(?<cited>c?)quote$|^(?:frquote|say)$/;
/** The environments for block quotations; those of csquotes with a language or a citation have it in braces. */
const ENVIRONMENT = /^\{(?<name>quote|quotation|quoting|verse|(?:foreign|hyphen)?displayc?quote)\}/;
/** The commands of babel for quotation marks. */
const CLOSING: Readonly<Record<string, string>> = { og: 'fg', glqq: 'grqq', glq: 'grq', flqq: 'frqq', frqq: 'flqq' };
/** Commands that print an ellipsis. */
const ELLIPSIS = /^(?:dots|ldots|textellipsis|dotso)$/;

/**
 * Finds the quotations of csquotes, babel and dirtytalk and the environments for block quotations, with the ellipses, insertions and
 * characters that commands print in them.
 */
export const latexQuotations: QuotationSyntax = text => {
	const quotations: MarkedQuotation[] = [];
	const signs: PrintedCharacter[] = [...printedCharacters(text)];
	let open: { readonly command: string; readonly start: number; readonly end: number } | undefined;
	for (const { 0: token, index: start, groups } of text.matchAll(LATEX_TOKEN)) {
		const command = groups?.['command'] ?? '';
		const after = start + token.length;
		const end = text[after] === '*' ? after + 1 : after;
		const quoting = COMMAND.exec(command);
		if (quoting) {
			const opaque = (quoting.groups?.['foreign'] === undefined ? 0 : 1) + (quoting.groups?.['cited'] === 'c' ? 1 : 0);
			quotations.push(...quotedArgument(text, { start, end, opaque, isBlock: command.includes('block') }));
		} else if (command === 'begin') {
			quotations.push(...environmentAt(text, start, end));
		} else if (open && CLOSING[open.command] === command) {
			quotations.push({
				start: open.end,
				end: start,
				outer: { start: open.start, end: text.startsWith('{}', after) ? after + 2 : after },
				isBlock: false,
			});
			open = undefined;
		} else if (CLOSING[command] !== undefined) {
			open = { command, start, end: text.startsWith('{}', after) ? after + 2 : after };
		} else if (ELLIPSIS.test(command)) {
			signs.push({ start, end, text: '…' });
		} else if (/^text(?:elp|ins|del)$/.test(command)) {
			signs.push(...changeAt(text, command, start, end));
		} else if (command !== '') {
			signs.push(...silentArguments(text, command, start, end));
		}
	}
	return { quotations: quotations.sort((a, b) => a.start - b.start), signs: withoutOverlaps(signs) };
};

interface QuotingCommand {
	readonly start: number;
	readonly end: number;
	readonly opaque: number;
	readonly isBlock: boolean;
}

/** Returns the last argument of a command, after a number of others in braces and any in square brackets. */
function quotedArgument(text: string, { start, end, opaque, isBlock }: QuotingCommand): readonly MarkedQuotation[] {
	let left = opaque;
	for (let at = skipBlanks(text, end); text[at] === '[' || text[at] === '{';) {
		const close = groupEnd(text, at);
		if (close === at) {
			break;
		}
		if (text[at] === '{' && left-- === 0) {
			return [{ start: at + 1, end: close - 1, outer: { start, end: close }, isBlock }];
		}
		at = skipBlanks(text, close);
	}
	return [];
}

function environmentAt(text: string, outer: number, from: number): readonly MarkedQuotation[] {
	const match = ENVIRONMENT.exec(text.slice(from, from + 30));
	const name = match?.groups?.['name'] ?? '';
	const close = match ? text.indexOf(`\\end{${name}}`, from) : -1;
	if (!match || close < 0) {
		return [];
	}
	let start = from + match[0].length;
	for (let next = groupEnd(text, start); next > start && /[[{]/.test(text.charAt(start)); next = groupEnd(text, start)) {
		start = next;
	}
	return [{ start, end: close, outer: { start: outer, end: close + name.length + '\\end{}'.length }, isBlock: true }];
}

/** `\textelp{x}` is an ellipsis with an insertion, `\textins{x}` an insertion, `\textdel{x}` an omission. */
function changeAt(text: string, command: string, start: number, from: number): readonly PrintedCharacter[] {
	const end = groupEnd(text, from);
	if (end === from) {
		return command === 'textelp' ? [{ start, end: from, text: '…' }] : [];
	}
	const isEmpty = text.slice(from + 1, end - 1).trim() === '';
	if (command === 'textdel' || isEmpty) {
		return [{ start, end, text: '[…]' }];
	}
	return [{ start, end: from + 1, text: command === 'textelp' ? '[…] [' : '[' }, { start: end - 1, end, text: ']' }];
}
