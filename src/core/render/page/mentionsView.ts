import { fill } from '../labels';
import { h, type ViewElement } from '../view';
import { section, type PageContext } from './pageParts';

/** The mentions of an entry in one open document. */
export interface MentionedIn {
	readonly uri: string;
	readonly name: string;
	readonly places: readonly MentionPlace[];
}

/** One mention: its zero-based line and character, and the text of its line. */
export interface MentionPlace {
	readonly line: number;
	readonly character: number;
	readonly length: number;
	readonly lineText: string;
}

const MAX_PLACES = 8;
const ROOM_BEFORE = 60;
const ROOM_AFTER = 90;

/** The id of the element that holds the mentions on an entry's page. */
export const MENTIONS_ID = 'mentions';

/** Renders the mentions of an entry in open documents; clicking one reveals it. */
export function mentionsView(documents: readonly MentionedIn[], { words, labels }: Pick<PageContext, 'words' | 'labels'>): ViewElement {
	return h(
		'div',
		{ id: MENTIONS_ID },
		section(
			'mentions-list',
			words.mentions,
			...(documents.length === 0
				? [h('p', { class: 'note' }, words.noMentions)]
				: documents.map(({ uri, name, places }) =>
						h(
							'div',
							{ class: 'mentioned' },
							h('h3', {}, h('bdi', {}, name), h('small', {}, places.length.toLocaleString(labels.locale))),
							h(
								'ul',
								{},
								...places
									.slice(0, MAX_PLACES)
									.map(place =>
										h('li', {}, jump(uri, place, fill(words.line, (place.line + 1).toLocaleString(labels.locale)))),
									),
							),
							places.length > MAX_PLACES
								&& h('p', { class: 'note' }, fill(words.more, (places.length - MAX_PLACES).toLocaleString(labels.locale))),
						),
					)),
		),
	);
}

/** A button that reveals a place in a document. */
export function jump(uri: string, { line, character, length, lineText }: MentionPlace, where: string): ViewElement {
	const start = Math.max(0, character - ROOM_BEFORE);
	const stop = character + length + ROOM_AFTER;
	return h('button', { action: 'jump', value: `${line}:${character}:${uri}`, class: 'mention' },
		h('span', { class: 'where' }, where),
		h('span', { class: 'excerpt', dir: 'auto' },
			`${start > 0 ? '…' : ''}${lineText.slice(start, character)}`,
			h('strong', {}, lineText.slice(character, character + length)),
			`${lineText.slice(character + length, stop)}${stop < lineText.length ? '…' : ''}`));
}
