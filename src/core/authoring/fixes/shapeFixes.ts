import type { FilePath } from '../../dossier/finding';
import { quoted } from '../../extract/dossierFile/yamlText';
import { lineStartAt } from '../../text/lineBounds';
import { nearest } from '../../text/nearest';
import { childRemoved, memberAdded } from '../loose/looseEdits';
import { memberOf, type LooseNode } from '../loose/looseNode';
import type { Outline } from '../outline/outline';
import { hasLanguageKeys } from '../outline/roles';
import { dateAsEdtf } from './dateText';
import { amountAsMap, numberInDigits } from './figureText';
import type { Fix, FixContext } from './fix';
import { missingMember } from './missing';
import { wordFixes } from './wordFixes';

/** Returns the corrections of a value that does not match the schema. */
export function shapeFixes(context: FixContext): readonly Fix[] {
	const { detail } = context.finding;
	const [keyword = '', ...words] = detail.split(' ');
	const value = words.join(' ');
	switch (keyword) {
		case 'required':
			return added(context, value);
		case 'additionalProperties':
			return unknownMember(context, value);
		case 'type':
			return wrongType(context, value);
		case 'pattern':
			return wrongPattern(context);
		case 'const':
			return value === '1' ? replaced(context, () => '1') : removed(context);
		case 'minItems':
			return emptyEvidence(context);
		default:
			return wrongWord(context, detail.split(', '));
	}
}

/** Adds a member that the schema requires. */
function added({ outline, finding: { path }, schema }: FixContext, name: string): readonly Fix[] {
	const found = outline.find(path);
	const member = missingMember(name, outline, path);
	if (path.length === 0) {
		const next = memberAfter(name, outline, [...schema.properties(path).keys()]);
		const edit = (text: string) => (next === undefined ? atTop(outline.text, text) : inFrontOf(outline.text, next, text));
		return member === undefined ? [] : [{ action: 'add', detail: name, edits: [edit(member)] }];
	}
	return found?.node?.type !== 'map' || found.path.length < path.length || member === undefined || memberOf(found.node, name)
		? [] : [{ action: 'add', detail: name, edits: [memberAdded(outline.text, found.node, found.base, member)] }];
}

/** Returns the place of the first line of the file whose key comes after another in the order of the schema. */
function memberAfter(name: string, outline: Outline, order: readonly string[]): number | undefined {
	const places = order.slice(order.indexOf(name) + 1).flatMap(key => {
		const found = outline.find([key]);
		return found?.path.length === 1 && found.member ? [found.member.key.start + found.base] : [];
	});
	return places.filter(place => place === 0 || outline.text[place - 1] === '\n').toSorted((a, b) => a - b)[0];
}

/** Adds a member to the file in front of another, and of the comments directly above that, but below those that the file begins with. */
function inFrontOf(text: string, place: number, member: string) {
	const lineBefore = (start: number) => lineStartAt(text, start - 1);
	const top = afterFirstComments(text);
	let start = place;
	while (start > top && text.startsWith('#', lineBefore(start))) {
		start = lineBefore(start);
	}
	return { start, end: start, text: `${member}\n` };
}

/** Adds a member to the file after the comments that it begins with. */
export function atTop(text: string, member: string) {
	const start = afterFirstComments(text);
	return { start, end: start, text: `${member}\n` };
}

/** Returns the place after the comments that a file begins with, such as the address of its schema. */
function afterFirstComments(text: string): number {
	return /^(?:[ \t]*(?:#[^\n]*)?\n)*/.exec(text)?.[0].length ?? 0;
}

/** Corrects or removes a key that the schema does not know, or that does not have the form of a key. */
export function unknownMember({ outline, finding: { path }, schema }: FixContext, name: string): readonly Fix[] {
	const parent = outline.find(path.slice(0, -1));
	const own = path.length === 1 ? outline.find(path) : undefined;
	if (own?.member) {
		// The key may be one that is missing at the top.
		const missing = [...schema.properties([]).keys()].filter(key => outline.find([key]) === undefined);
		return wordFixes(own.member.key, own.base, nearest(name, missing));
	}
	const member = memberOf(parent?.node, name);
	if (!parent?.node || !member) {
		return [];
	}
	const present = parent.node.type === 'map' ? parent.node.members.map(({ key }) => key.value) : [];
	const known = [...schema.properties(path.slice(0, -1)).keys()].filter(key => !present.includes(key));
	const span = { start: member.key.start, end: member.value?.end ?? member.key.end };
	return [
		...wordFixes(member.key, parent.base, nearest(name, known)),
		{ action: 'remove', detail: name, edits: [childRemoved(outline.text, parent.node, span, parent.base)] },
	];
}

/** Quotes a number or word that must be a text, and makes a list of a single value. */
function wrongType(context: FixContext, type: string): readonly Fix[] {
	const { outline, finding: { path } } = context;
	const found = outline.find(path);
	const { node, base = 0 } = found?.path.length === path.length ? found : {};
	if (!node) {
		return [];
	}
	const edit = (text: string) => [{ start: node.start + base, end: node.end + base, text }];
	if (path.length === 1 && path[0] === 'version' && node.type === 'scalar') {
		return [{ action: 'change', detail: asVersion(node.value), edits: edit(asVersion(node.value)) }];
	}
	if (type === 'object' && node.type === 'scalar' && node.style !== 'block' && node.value !== '') {
		const map = mapOf(context, outline.text.slice(node.start + base, node.end + base), node.value);
		return map === undefined ? [] : [{ action: 'change', detail: map, edits: edit(map) }];
	}
	if ((type === 'number' || type === 'integer') && node.type === 'scalar') {
		const digits = digitsOf(node.value, outline.top('language'));
		return digits === undefined ? [] : [{ action: 'change', detail: digits, edits: edit(digits) }];
	}
	if (type === 'string' && node.type === 'scalar' && node.style === 'plain' && node.value !== '') {
		return [{ action: 'quote', detail: node.value, edits: edit(quoted(node.value)) }];
	}
	const isOnOneLine = !outline.text.slice(node.start + base, node.end + base).includes('\n');
	return type === 'array' && isOnOneLine && (node.type !== 'map' || node.flow) && !isBlock(node)
		? [{ action: 'list', detail: '', edits: edit(`[${outline.text.slice(node.start + base, node.end + base)}]`) }] : [];
}

function digitsOf(text: string, language: string | undefined): string | undefined {
	if (!/^\d[\d,.\s'’]*$/.test(text)) {
		return numberInDigits(text, language);
	}
	const digits = text.replace(/[,\s'’](?=\d{3})/g, '');
	return Number.isNaN(Number(digits)) ? undefined : digits;
}

/** Returns the map that a text was probably meant as: a text in a language, the names in one, a sum or evidence; `undefined` if it is none of these. */
function mapOf({ outline, finding: { path } }: FixContext, text: string, plain: string): string | undefined {
	const last = path.at(-1);
	if (['title', 'gloss', 'text', 'note', 'reason'].includes(String(last))) {
		return `{ ${outline.top('language') ?? 'en'}: ${text} }`;
	}
	if (path.at(-2) === 'labels' && path.length === 4) {
		return `{ preferred: ${text} }`;
	}
	if (last === 'amount') {
		return amountAsMap(plain, outline.top('language'));
	}
	return path.at(-2) === 'evidence' ? `{ source: ${text} }` : undefined;
}

function asVersion(value: string): string {
	return [...value.split('.'), '0', '0'].slice(0, 3).join('.');
}

/** Replaces a scalar. */
function replaced({ outline, finding: { path } }: FixContext, better: (value: string) => string | undefined): readonly Fix[] {
	const found = outline.find(path);
	const text = found?.node?.type === 'scalar' && found.path.length === path.length ? better(found.node.value) : undefined;
	return text === undefined || !found?.node
		? []
		: [{ action: 'change', detail: text, edits: [{ start: found.node.start + found.base, end: found.node.end + found.base, text }] }];
}

/** Corrects the form of a date, a version, a language or a key. */
function wrongPattern({ outline, finding: { path }, schema }: FixContext): readonly Fix[] {
	const found = outline.find(path);
	if (!found || found.path.length < path.length) {
		return [];
	}
	const [forms] = schema.at(path.slice(0, -1));
	const isKey = found.member !== undefined && (path.length === 2 || hasLanguageKeys(forms?.definition, path.slice(0, -1)));
	const scalar = isKey ? found.member?.key : found.node;
	if (scalar?.type !== 'scalar') {
		return [];
	}
	const { value } = scalar;
	const better = isKey ? validKey(value, path) : validValue(value, path);
	return better === undefined || better === '' || better === value ? [] : wordFixes(scalar, found.base, [better]);
}

/** Keys of sources and entries are citation keys; the other keys are languages. */
function validKey(key: string, { length }: FilePath): string {
	return length === 2 ? asKey(key) : languageNamed(key) ?? key.toLowerCase().replaceAll('_', '-');
}

function validValue(value: string, path: FilePath): string | undefined {
	if (path.length > 1) {
		return dateAsEdtf(value.replace(/^[‘’“”]|[‘’“”]$/g, ''));
	}
	switch (path[0]) {
		case 'version':
			return asVersion(value);
		case 'language':
			return languageNamed(value);
		default:
			return asKey(value);
	}
}

function asKey(text: string): string {
	return text.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^[^A-Za-z]+/, '');
}

/** Returns the tag of a language that is written with its name in English or itself; `undefined` if it is none of those of the UN and a few others. */
function languageNamed(name: string): string | undefined {
	const wanted = name.trim().toLowerCase();
	return ['en', 'fr', 'es', 'ar', 'ru', 'zh', 'de', 'nl', 'it', 'pt'].find(tag =>
		['en', tag].some(shown => new Intl.DisplayNames(shown, { type: 'language' }).of(tag)?.toLowerCase() === wanted));
}

/** Removes a member that can only have one value, and has another. */
function removed({ outline, finding: { path } }: FixContext): readonly Fix[] {
	const parent = outline.find(path.slice(0, -1));
	const member = memberOf(parent?.node, path.at(-1) ?? '');
	return !parent?.node || !member
		? []
		: [
				{
					action: 'remove',
					detail: member.key.value,
					edits: [
						childRemoved(
							outline.text,
							parent.node,
							{ start: member.key.start, end: member.value?.end ?? member.key.end },
							parent.base,
						),
					],
				},
			];
}

function emptyEvidence({ outline, finding: { path } }: FixContext): readonly Fix[] {
	const { node, base = 0 } = outline.find(path) ?? {};
	const member = missingMember('evidence', outline, []);
	return path.at(-1) !== 'evidence' || node?.type !== 'list' || !node.flow || member === undefined
		? []
		: [
				{
					action: 'add',
					detail: 'evidence',
					edits: [{ start: node.start + base, end: node.end + base, text: member.slice('evidence: '.length) }],
				},
			];
}

/** Replaces a word by one of those that the schema lists. */
function wrongWord({ outline, finding: { path } }: FixContext, allowed: readonly string[]): readonly Fix[] {
	const found = outline.find(path);
	const { node } = found ?? {};
	if (!found || node?.type !== 'scalar' || found.path.length < path.length) {
		return [];
	}
	return wordFixes(node, found.base, nearest(node.value, allowed));
}

function isBlock(node: LooseNode): boolean {
	return node.type === 'scalar' ? node.style === 'block' : !node.flow;
}
