import type { CslName } from '../../../csl/cslName';
import { readLatexText } from './readLatexText';

/**
 * Parses a name field of a .bib file: `First von Last`, `von Last, First` and `von Last, Jr, First`, and names with named parts. A name in braces is an
 * institution; `and others` gives the name `others`, as in CSL-JSON that Zotero and pandoc make of it.
 */
export function bibNames(latex: string): readonly CslName[] {
	return splitOutsideBraces(latex, /^\s+and\s+/i)
		.map(name => name.trim())
		.filter(name => name !== '')
		.map(name => bibName(/^et al\.?$/i.test(name) ? 'others' : name));
}

function bibName(latex: string): CslName {
	if (/^\{[^{}]*\}$/.test(latex) || (latex.startsWith('{') && closesAtEnd(latex)) || isBodyWithoutBraces(latex)) {
		return { literal: readLatexText(latex) };
	}
	// Catalogues add the years of a life.
	const parts = splitOutsideBraces(latex.replace(/, \d{4}-(?:\d{4})?\.?$/, ''), /^\s*,\s*/);
	if (parts.every(part => PART.test(part))) {
		return inParts(parts);
	}
	const [last = '', second, third] = parts;
	if (second === undefined) {
		return inOrder(splitOutsideBraces(last, /^[\s~]+/));
	}
	const { particle, family } = withParticle(splitOutsideBraces(last, /^[\s~]+/));
	// Some put the suffix last.
	const isSuffixLast = third !== undefined && SUFFIX.test(third) && !SUFFIX.test(second);
	const [given, suffix] = third === undefined || isSuffixLast ? [second, third] : [third, second];
	return named({ family, particle, given, suffix });
}

/** Names of bodies, which many files have without the braces that mark them; shorter ones may be names of people, such as `Jane Court`. */
const OF_BODY = /^(?:The )?(?:United Nations|(?:European|African) Union|World Bank|\S+ (?:Organi[sz]ation|Commission|Committee|Ministry|University|Institute|Agency|Association|Foundation|Programme|Federation|International|Secretariat|Authority))$/;
const BODY = /\b(?:Organi[sz]ation|Commission|Committee|Council|Ministry|Department|Office|Agency|University|Institutes?|Association|Society|Foundation|Nations|Assembly|Programme|Federation|Cent(?:re|er)|Bureau|Government|Parliament|Court|Tribunal|Bank|Fund|Group|Network|Alliance|Union|Authority|Board|Secretariat|Watch|International)\b/;

function isBodyWithoutBraces(latex: string): boolean {
	const hasThreeWords = /\S\s+\S+\s+\S/.test(latex);
	return !latex.includes(',') && (OF_BODY.test(latex) || / (?:of|for|on|the) /.test(latex) || (hasThreeWords && BODY.test(latex)));
}

const SUFFIX = /^(?:[JS]r\.?|I{2,3}|IV)$/;

const PART = /^\s*([a-z]{2,12})\s*=\s*/;

/** Parses a name with named parts, as biber reads it: `family=Hua, given=Linfu`. Braces around a part do not count. */
function inParts(parts: readonly string[]): CslName {
	const byName = new Map(parts.map(part => [PART.exec(part)?.[1] ?? '', part.replace(PART, '').replace(/^\{([^{}]*)\}$/, '$1')] as const));
	const part = (name: string) => byName.get(name) ?? '';
	return named({ family: part('family'), particle: part('prefix'), given: part('given'), suffix: byName.get('suffix') });
}

/** Parses `First von Last`: the particle starts at the first lower-case word. */
function inOrder(words: readonly string[]): CslName {
	const at = words.findIndex((word, index) => index > 0 && index < words.length - 1 && /^\p{Ll}/u.test(word));
	const rest = at < 0 ? words.slice(-1) : words.slice(at);
	const { particle, family } = withParticle(rest);
	const given = words.slice(0, words.length - rest.length).join(' ');
	return given === '' && particle === '' ? { literal: readLatexText(family) } : named({ family, particle, given, suffix: undefined });
}

function withParticle(words: readonly string[]): { readonly particle: string; readonly family: string } {
	const first = words.findIndex((word, index) => !/^\p{Ll}/u.test(word) || index === words.length - 1);
	return { particle: words.slice(0, Math.max(0, first)).join(' '), family: words.slice(Math.max(0, first)).join(' ') };
}

function named({
	family,
	particle,
	given,
	suffix,
}: {
	readonly family: string;
	readonly particle: string;
	readonly given: string;
	readonly suffix: string | undefined;
}): CslName {
	const text = (part: string | undefined) => readLatexText(part ?? '');
	return {
		family: text(family),
		...(text(given) === '' ? {} : { given: text(given) }),
		...(particle === '' ? {} : { particle: text(particle) }),
		...(text(suffix) === '' ? {} : { suffix: text(suffix) }),
	};
}

function closesAtEnd(latex: string): boolean {
	let depth = 0;
	for (let index = 0; index < latex.length; index++) {
		depth += latex[index] === '{' ? 1 : latex[index] === '}' ? -1 : 0;
		if (depth === 0) {
			return index === latex.length - 1;
		}
	}
	return false;
}

/** Splits at a pattern outside braces. The pattern is only tried at white space and commas. */
function splitOutsideBraces(text: string, separator: RegExp): readonly string[] {
	const parts: string[] = [];
	let depth = 0;
	let from = 0;
	for (let index = 0; index < text.length; index++) {
		const sign = text[index] ?? '';
		depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
		const isStart = depth === 0 && /[\s,~]/.test(sign) && !/[\s~]/.test(text[index - 1] ?? '');
		const length = isStart ? separator.exec(text.slice(index, index + 40))?.[0].length ?? 0 : 0;
		if (length > 0) {
			parts.push(text.slice(from, index));
			from = index + length;
			index += length - 1;
		}
	}
	return [...parts, text.slice(from)].filter(part => part !== '');
}
