import { isWebAddress } from '../../citation/webAddress';
import { escapeHtml } from '../../language/html/escapeHtml';
import { anchorOfEntry } from '../page/pageParts';
import { GEOMETRY, type ViewAttributes, type ViewElement, type ViewNode } from '../view';

/** Returns the relative address of the file of an entry, a source or an overview; `undefined` if there is none. */
export type FileOf = (page: Pick<ViewAttributes, 'dossier'> & { readonly entry: string }) => string | undefined;

/**
 * Writes a view as HTML, in which content that VS Code hides initially is visible and no button remains. A link to an entry becomes a
 * link to its file or, without `fileOf`, to its element on the same page. If there is neither, it becomes plain text.
 */
export function printView(content: ViewElement, fileOf?: FileOf): string {
	return print(content, { ids: idsIn(content), within: [], inPicture: false, fileOf });
}

interface Place {
	/** All ids on the page. */
	readonly ids: ReadonlySet<string>;
	/** The ids of the enclosing elements. */
	readonly within: readonly string[];
	/** Whether the node is inside a drawing, where the tooltip is a `<title>` element. */
	readonly inPicture: boolean;
	readonly fileOf: FileOf | undefined;
}

function print(node: ViewNode, place: Place): string {
	if (typeof node === 'string') {
		return escapeHtml(node);
	}
	const { attributes, children } = node;
	// Buttons need the webview's script.
	if (node.tag === 'button') {
		return '';
	}
	const { tip, id } = attributes;
	const inPicture = place.inPicture || node.tag === 'svg';
	const here = { ...place, inPicture, within: id === undefined ? place.within : [...place.within, id] };
	const target = targetOf(attributes, here);
	// A link without a target becomes text.
	const isText = node.tag === 'a' && target === undefined;
	const tag = isText ? inPicture ? 'g' : 'span' : node.tag;
	const title = tip === undefined ? '' : escapeHtml(tip);
	const note = title === '' ? ['', ''] : inPicture ? ['', `<title>${title}</title>`] : [` title="${title}"`, ''];
	const inner = children.map(child => print(child, here)).join('');
	return `<${tag}${printAttributes(attributes, { target, isText, inPicture })}${note[0]}>${note[1]}${inner}</${tag}>`;
}

/**
 * Returns the target of a link: a web address, a file, or a fragment of the page that does not enclose the link. `undefined` if it has
 * none.
 */
function targetOf({ entry, dossier, href, action }: ViewAttributes, { ids, within, fileOf }: Place): string | undefined {
	if (action !== undefined) {
		return undefined;
	}
	// A fragment of this page takes precedence over the entry.
	const isOfPage = entry !== undefined && href?.startsWith('#') !== true;
	if (isOfPage && fileOf) {
		return fileOf({ entry, ...(dossier !== undefined && { dossier }) });
	}
	const target = isOfPage ? `#${anchorOfEntry(entry)}` : href;
	const fragment = target?.startsWith('#') ? target.slice(1) : undefined;
	if (fragment === undefined) {
		return isWebAddress(target ?? '') ? target : undefined;
	}
	return ids.has(fragment) && !within.includes(fragment) ? target : undefined;
}

function idsIn({ attributes: { id }, children }: ViewElement): ReadonlySet<string> {
	return new Set([...(id === undefined ? [] : [id]), ...children.flatMap(child => (typeof child === 'string' ? [] : [...idsIn(child)]))]);
}

interface Printed {
	readonly target: string | undefined;
	/** Whether the element was a link without a target. */
	readonly isText: boolean;
	readonly inPicture: boolean;
}

function printAttributes(attributes: ViewAttributes, { target, isText, inPicture }: Printed): string {
	const { move, viewBox } = attributes;
	// Inside a drawing, `<title>` names the element, and an additional label would hide its text.
	const isNamed = !isText && !(inPicture && attributes.tip !== undefined);
	const values: Readonly<Record<string, string | number | undefined>> = {
		class: attributes.class,
		id: attributes.id,
		lang: attributes.lang,
		dir: attributes.dir,
		role: isText && inPicture ? 'img' : attributes.role,
		'aria-label': isNamed ? attributes.ariaLabel : undefined,
		'aria-labelledby': attributes.ariaLabelledby,
		'aria-hidden': attributes.ariaHidden,
		scope: attributes.scope,
		colspan: attributes.colspan,
		href: target,
		d: attributes.d,
		transform: move && `translate(${move[0]} ${move[1]}) rotate(${move[2]})`,
		viewBox: viewBox?.join(' '),
		'text-anchor': attributes.textAnchor,
		...Object.fromEntries(
			GEOMETRY.map(name => [name, attributes[name] === undefined ? undefined : Math.round(attributes[name] * 10) / 10]),
		),
	};
	return Object.entries(values).map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`)).join('');
}
