import { h, type ViewElement } from '../view';

/** The CSS class of a page's table of contents. */
const CONTENTS = 'contents';

/**
 * Adds a table of contents after the page's header, with a link to each section. Returns the page unchanged if it has one
 * already or has fewer than two sections.
 */
export function withContents(page: ViewElement, title: string): ViewElement {
	const sections = sectionsOf(page);
	if (sections.length < 2 || page.children.some(child => typeof child !== 'string' && child.attributes.class === CONTENTS)) {
		return page;
	}
	const list = h('nav', { class: CONTENTS, ariaLabel: title },
		h('ul', {}, ...sections.map(({ id, name }) => h('li', {}, h('a', { href: `#${id}` }, name)))));
	const [header, ...rest] = page.children;
	return { ...page, children: [...(header === undefined ? [] : [header]), list, ...rest] };
}

interface Section {
	readonly id: string;
	readonly name: string;
}

function sectionsOf({ tag, attributes, children }: ViewElement): readonly Section[] {
	const heading = tag === 'section' ? headingIn(children.filter(child => typeof child !== 'string')) : undefined;
	return heading !== undefined && attributes.id !== undefined
		? [{ id: attributes.id, name: heading }]
		: children.flatMap(child => (typeof child === 'string' ? [] : sectionsOf(child)));
}

/** Returns the text of a section's first heading, even if it shares a row with buttons. */
function headingIn(children: readonly ViewElement[]): string | undefined {
	for (const { tag, children: inner } of children) {
		const found =
			tag === 'h2'
				? inner.filter(child => typeof child === 'string').join('')
				: headingIn(inner.filter(child => typeof child !== 'string'));
		if (found !== undefined) {
			return found;
		}
	}
	return undefined;
}
