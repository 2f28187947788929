import { WORDS } from '../../../src/cli/words/labels';
import type { Library } from '../../../src/core/library/library';
import type { PageContext } from '../../../src/core/render/page/pageParts';
import { ROLES, type PageWords } from '../../../src/core/render/page/pageWords';
import type { ViewElement, ViewNode } from '../../../src/core/render/view';
import { LABELS } from './dossiers/labels';

const icons = { resolution: 'a', fund: 'a', event: 'a', instrument: 'a', programme: 'a', organization: 'a', person: 'a', term: 'a' };

/** Words for tests: each is its own translation, and templates keep their placeholders. */
const PAGE_WORDS = new Proxy(
	{
		role: Object.fromEntries(ROLES.map(role => [role, role])),
		more: '{0} more',
		earlier: '{0} earlier',
		later: '{0} later',
		inAll: '{0} in all',
		line: 'line {0}',
		statistics: new Proxy(
			{ namedIn: 'named in {0}', unnamedIn: 'unnamed in {0}' },
			{ get: (words, name) => Reflect.get(words, name) ?? String(name) },
		),
	},
	{ get: (words, name) => Reflect.get(words, name) ?? String(name) },
) as unknown as PageWords;

/** A context for rendering pages of a library. */
export function pageContext(library: Library, more: Partial<PageContext> = {}): PageContext {
	return { library, labels: LABELS, words: PAGE_WORDS, references: WORDS, icons, cited: new Map(), width: 720, ...more };
}

/** Returns all elements of a view. */
export function elementsOf(node: ViewNode | undefined): readonly ViewElement[] {
	return node === undefined || typeof node === 'string' ? [] : [node, ...node.children.flatMap(elementsOf)];
}

/** Returns the text content of a view. */
export function textOf(node: ViewNode | undefined): string {
	return node === undefined ? '' : typeof node === 'string' ? node : node.children.map(textOf).join('');
}
