import type { MarkdownIt, Token } from 'markdown-it';
import type { LanguageTag } from '../../dossier/model';
import { markdownWrittenIn } from '../../language/markdown/markdown';
import { CardSheet, type TokenClass } from './cardTokens';
import { markChildren } from './markedChildren';
import { findMarks, type PreviewData } from './marks';
import { textOfTokens } from './tokenText';

/** The services that the plug-in needs from its host. */
export interface MarkingHost {
	/**
	 * Returns what is loaded for the document that is rendered in an environment of markdown-it: `loading` until it is loaded, `disabled`
	 * if nothing is to be marked.
	 */
	readonly data: (environment: unknown) => PreviewData | 'loading' | 'disabled';
	/** Called for each rendered document, with whether everything was loaded. */
	readonly onRendered: (isKnown: boolean) => void;
	/** Called if a document has more cards than the maximum, so that some names in it are not marked. */
	readonly onCut?: () => void;
	/** Called with an error. The document is then rendered without marks. */
	readonly onError: (error: unknown) => void;
}

/**
 * Marks labels, citations and document symbols in the documents that a markdown-it instance renders. A document without any is rendered
 * identically. Marks are added during rendering, not parsing: VS Code parses after each change for the outline and for links, and caches
 * the tokens for rendering, so these must stay unmodified.
 */
export function markInPreview(md: MarkdownIt, host: MarkingHost): void {
	const { renderer } = md;
	const render = renderer.render;
	const { Token } = new md.core.State('', md, {});
	let inside = false;
	renderer.render = (tokens, options, env) => {
		// Another plug-in may render part of the document inside a rule, and inline content has no place for cards.
		if (inside || tokens.every(({ type }) => type === 'inline')) {
			return render.call(renderer, tokens, options, env);
		}
		inside = true;
		try {
			return render.call(renderer, tokensToRender(tokens, Token, host, env), options, env);
		} finally {
			inside = false;
		}
	};
}

function tokensToRender(
	tokens: Token[],
	Token: TokenClass,
	{ data, onRendered, onCut, onError }: MarkingHost,
	environment: unknown,
): Token[] {
	try {
		const known = data(environment);
		if (known === 'disabled') {
			return tokens;
		}
		onRendered(known !== 'loading');
		return known === 'loading' ? tokens : withMarks(tokens, Token, known, onCut);
	} catch (error) {
		onError(error);
		return tokens;
	}
}

/** Returns the tokens with marks added, followed by the cards. */
function withMarks(tokens: Token[], Token: TokenClass, known: PreviewData, onCut?: () => void): Token[] {
	const { text, prose, pieces } = textOfTokens(tokens);
	const language = languageOf(tokens);
	const marks = findMarks(text, prose, language === undefined ? known : { ...known, language });
	if (marks.length === 0) {
		return tokens;
	}
	const sheet = new CardSheet();
	const marked = markChildren(pieces, marks, sheet, Token);
	if (sheet.isCut) {
		onCut?.();
	}
	return [
		...tokens.map(token => {
			const children = marked.get(token);
			return children ? Object.assign(new Token(token.type, token.tag, token.nesting), token, { children: [...children] }) : token;
		}),
		...sheet.tokens(Token),
	];
}

/** VS Code's preview stores front matter in a separate token. */
function languageOf(tokens: readonly Token[]): LanguageTag | undefined {
	const meta: unknown = tokens.find(({ type }) => type === 'front_matter')?.meta;
	return typeof meta === 'string' ? markdownWrittenIn(`---\n${meta}\n---\n`) : undefined;
}
