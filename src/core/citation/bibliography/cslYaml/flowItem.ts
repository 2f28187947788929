import { isCollection } from '../../../data/isObject';
import type { Json } from '../cslJson/cslJson';
import type { BibliographyItem } from '../items/item';
import { yamlMembers } from './cslYaml';
import { quotedScalar, yamlKey, yamlScalar } from './yamlScalar';

/** How the items of a list in brackets are written. */
export interface FlowItemStyle {
	/** Whether keys and strings are in quotation marks, as in JSON. */
	readonly isQuoted: boolean;
	/** What separates the braces of an item from its members, if each member is on a line of its own. */
	readonly lines: { readonly before: string; readonly after: string } | undefined;
}

/** Returns an item in braces. */
export function flowItem(item: BibliographyItem, style: FlowItemStyle): string {
	const members = Object.entries(yamlMembers(item)).map(([key, value]) => `${keyText(key, style)}: ${valueText(value, style)}`);
	return style.lines
		? `{${style.lines.before}${members.join(`,${style.lines.before}`)}${style.lines.after}}`
		: `{${members.join(', ')}}`;
}

function keyText(key: string, { isQuoted }: FlowItemStyle): string {
	return isQuoted ? quotedScalar(key) : yamlKey(key);
}

function valueText(value: Json, style: FlowItemStyle): string {
	if (Array.isArray(value)) {
		return `[${(value as readonly Json[]).map(part => valueText(part, style)).join(', ')}]`;
	}
	if (isCollection(value)) {
		return `{${Object.entries(value as { readonly [key: string]: Json }).map(([key, part]) => `${keyText(key, style)}: ${valueText(part, style)}`).join(', ')}}`;
	}
	return style.isQuoted && typeof value === 'string' ? quotedScalar(value) : yamlScalar(value as string | number | boolean | null, { inBrackets: true });
}
