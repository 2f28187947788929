import type { Token } from 'markdown-it';
import { getOrInsert } from '../../data/getOrInsert';
import { summaryIdOf, textToken, type CardSheet, type TokenClass } from './cardTokens';
import type { Mark } from './marks';
import type { TextPiece } from './tokenText';

/** New children of the `inline` tokens that contain marks. */
export type MarkedChildren = ReadonlyMap<Token, readonly Token[]>;

/**
 * Splits text tokens at the marks and adds tokens around each mark. The given tokens are not modified. If a mark contains markup, every
 * part of it gets its own tokens. Marks for whose cards there is no space are left out.
 */
export function markChildren(pieces: readonly TextPiece[], marks: readonly Mark[], sheet: CardSheet, Token: TokenClass): MarkedChildren {
	const parts = new Map<Token, Map<number, readonly Token[]>>();
	let at = 0;
	for (const piece of pieces) {
		while (at < marks.length && (marks[at]?.end ?? 0) <= piece.start) {
			at++;
		}
		const inside: Mark[] = [];
		for (let next = at; (marks[next]?.start ?? piece.end) < piece.end; next++) {
			inside.push(...marks.slice(next, next + 1));
		}
		if (inside.length > 0) {
			const ofParent = getOrInsert(parts, piece.parent, () => new Map<number, readonly Token[]>());
			ofParent.set(piece.index, splitPiece(piece, inside, sheet, Token));
		}
	}
	return new Map([...parts].map(([parent, ofParent]) =>
		[parent, (parent.children ?? []).flatMap((child, index) => ofParent.get(index) ?? [child])]));
}

function splitPiece(piece: TextPiece, marks: readonly Mark[], sheet: CardSheet, Token: TokenClass): readonly Token[] {
	const content = piece.parent.children?.[piece.index]?.content ?? '';
	const level = piece.parent.children?.[piece.index]?.level ?? 0;
	const tokens: Token[] = [];
	let done = piece.start;
	const takeText = (to: number) => {
		if (to > done) {
			tokens.push(textToken(content.slice(done - piece.start, to - piece.start), Token));
			done = to;
		}
	};
	for (const mark of marks) {
		const ids = sheet.idsOf(mark.cards);
		if (ids.length === 0) {
			continue;
		}
		takeText(mark.start);
		const open = openToken(mark, { first: mark.start >= piece.start, interactive: piece.interactive, ids }, Token);
		tokens.push(open);
		takeText(Math.min(mark.end, piece.end));
		tokens.push(new Token('dossier_mark_close', open.tag, -1));
	}
	takeText(piece.end);
	tokens.forEach(token => { token.level = level; });
	return tokens;
}

const CLASSES: Readonly<Record<Mark['kind'], string>> = {
	mention: 'dossier-mention', wrongName: 'dossier-mention dossier-wrong-name', citation: 'dossier-citation', symbol: 'dossier-symbol',
};

function openToken(
	{ kind, address }: Mark,
	place: { readonly first: boolean; readonly interactive: boolean; readonly ids: readonly string[] },
	Token: TokenClass,
): Token {
	const { ids } = place;
	const isLink = address !== undefined && !place.interactive;
	const open = new Token('dossier_mark_open', isLink ? 'a' : 'span', 1);
	open.attrs = [['class', `dossier-mark ${CLASSES[kind]}`], ['data-dossier-cards', ids.join(' ')]];
	if (isLink) {
		open.attrs.push(['href', address]);
	}
	// Each mark is one tab stop, or none inside an interactive element of the document.
	if (place.first && !place.interactive) {
		open.attrs.push(
			['aria-describedby', ids.map(summaryIdOf).join(' ')],
			...(isLink
				? []
				: ([
						['role', 'term'],
						['tabindex', '0'],
					] as [string, string][])),
		);
	} else if (isLink) {
		open.attrs.push(['tabindex', '-1']);
	}
	return open;
}
