import { ADDRESS } from '../../prose/inline';
import type { Gap, RangeList } from '../../prose/rangeList';
import type { OffsetRange } from '../../text/offsetRange';
import { ENTITY, gapOfEntity } from '../html/entity';
import { tagEndsPhrase } from '../html/prose';

/** Placeholders for hidden characters, by how they separate the text around them. */
export const NOTHING = '\u0001';
export const SPACE = '\u0002';
export const BREAK = '\u0000';

/** The names of the namespaces for files and categories, in English and in the languages of the users. */
const FILE = '(?:file|image|fichier|datei|bild|archivo|imagen|bestand|afbeelding|immagine|ficheiro|imagem|файл)';
const CATEGORY = '(?:category|catégorie|kategorie|categoría|categorie|categoria|категория)';

const TOKENS = new RegExp([
	`(?<space>${SPACE}+)`, `(?<nothing>${NOTHING}+|'{2,}|\\]\\])`, `${BREAK}+`,
	// Not shown: categories, and links to the same page in another language.
	`\\[\\[[ \\t]*(?:${CATEGORY}|[a-z]{2,3}(?:-[a-z]{2,8})?)[ \\t]*:[^[\\]\\n]*\\]\\]`,
	// A file: of the parts between bars, only the last can be the caption, unless it is a layout option.
	`\\[\\[[ \\t]*${FILE}[ \\t]*:[^[\\]|\\n]*(?:\\|[^[\\]|\\n]*(?=\\|))*(?:\\|(?:(?:thumb(?:nail)?|frame(?:d|less)?|border|left|right|center|none|upright|\\d*(?:x\\d+)?[ \\t]*px|\\w+=[^[\\]|\\n]*)(?=\\]\\]))?)?`,
	// The target of a link with text, or the brackets of one that shows its target.
	'(?<link>\\[\\[(?:[^[\\]|\\n]*\\|)?:?)',
	'(?<address>\\[(?:(?:https?|ftp|mailto|news|irc|git|svn|tel|urn):|//)[^\\s[\\]<>"]*[ \\t]*)',
	`(?:${ENTITY.source})`, '(?<tag></?[a-z][^<>]*>)', '__\\p{Lu}+(?:_\\p{Lu}+)*__', '~{3,5}', ADDRESS.source,
].join('|'), 'giu');

/** Adds a range of a wikitext in which hidden parts are masked, without its inline markup. */
export function addWikitextInline(list: RangeList, masked: string, { start, end }: OffsetRange): void {
	let from = start;
	const part = masked.slice(start, end);
	for (const token of part.matchAll(TOKENS)) {
		const next = token.index + token[0].length;
		const gap = gapOf(token.groups ?? {}, part.charAt(next));
		if (gap) {
			list.add(from, start + token.index);
			list.gap(gap);
			from = start + next;
		}
	}
	list.add(from, end);
}

function gapOf({ space, nothing, link, address, entity, tag }: Readonly<Record<string, string | undefined>>, next: string): Gap | undefined {
	if (entity !== undefined) {
		return gapOfEntity(entity);
	}
	if (space !== undefined) {
		return 'space';
	}
	const isInsideWord = (nothing ?? link ?? address) !== undefined || (tag !== undefined && !tagEndsPhrase(tag, next));
	return isInsideWord ? 'nothing' : 'break';
}
