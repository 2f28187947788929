import { isCollection } from '../../../data/isObject';
import { toCslJson, type Json } from '../cslJson/cslJson';
import type { BibliographyItem } from '../items/item';
import { addressMarkdown, yamlMarkdown } from './yamlMarkdown';
import { yamlScalar } from './yamlScalar';

type Scalar = string | number | boolean | null;

/** The indentation of list items in a file, and the white space after their dashes. */
export interface YamlListStyle {
	readonly indent: string;
	/** The dash and the white space after it. */
	readonly dash: string;
}

/** Returns the lines of an item in a YAML list. */
export function yamlItem(item: BibliographyItem, { indent, dash }: YamlListStyle): readonly string[] {
	const inner = ' '.repeat(dash.length);
	return mapLines(yamlMembers(item)).map((line, index) => indent + (index === 0 ? dash : inner) + line);
}

/** Returns the members of an item in a YAML list, with their strings as pandoc reads them. */
export function yamlMembers(item: BibliographyItem): { readonly [key: string]: Json } {
	const { id, type, ...others } = toCslJson(item);
	return { id: id ?? item.key, type: type ?? '', ...withMarkdown(others) };
}

/** Variables that pandoc does not parse as Markdown or does not read at all. */
export const NO_MARKDOWN: ReadonlySet<string> = new Set(['language', 'custom']);

/** Variables that pandoc parses as Markdown although they contain none. */
export const ADDRESSES: ReadonlySet<string> = new Set(['DOI', 'URL']);

function withMarkdown(members: { readonly [key: string]: Json }): { readonly [key: string]: Json } {
	return Object.fromEntries(
		Object.entries(members).map(([key, value]) => [
			key,
			NO_MARKDOWN.has(key)
				? value
				: ADDRESSES.has(key) && typeof value === 'string'
					? addressMarkdown(value)
					: textsAsMarkdown(value),
		]),
	);
}

function textsAsMarkdown(value: Json): Json {
	if (typeof value === 'string') {
		return yamlMarkdown(value);
	}
	if (Array.isArray(value)) {
		return (value as readonly Json[]).map(textsAsMarkdown);
	}
	return isCollection(value) ? withMarkdown(value as { readonly [key: string]: Json }) : value;
}

/** Returns the lines of a YAML mapping in block style. */
export function mapLines(object: { readonly [key: string]: Json }): readonly string[] {
	return Object.entries(object).flatMap(([key, value]) => {
		if (!isCollection(value)) {
			return [`${yamlScalar(key)}: ${yamlScalar(value as Scalar)}`];
		}
		const lines = blockLines(value);
		return lines.length === 0
			? [`${yamlScalar(key)}: ${Array.isArray(value) ? '[]' : '{}'}`]
			: [`${yamlScalar(key)}:`, ...lines.map(line => `  ${line}`)];
	});
}

function blockLines(value: Json): readonly string[] {
	if (!Array.isArray(value)) {
		return isCollection(value) ? mapLines(value as { readonly [key: string]: Json }) : [yamlScalar(value as Scalar)];
	}
	return (value as readonly Json[]).flatMap(item => {
		if (Array.isArray(item) && item.every(part => !isCollection(part as Json))) {
			return [`- [${item.map(part => yamlScalar(part as Scalar, { inBrackets: true })).join(', ')}]`];
		}
		const lines = blockLines(item);
		return lines.length === 0
			? [`- ${Array.isArray(item) ? '[]' : '{}'}`]
			: lines.map((line, index) => (index === 0 ? '- ' : '  ') + line);
	});
}
