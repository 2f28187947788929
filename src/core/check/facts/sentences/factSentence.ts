import type { LibraryEntry } from '../../../library/library';
import type { Token } from '../../../text/token';
import type { FactGrammar } from '../grammars/factGrammar';

/** A mention in a sentence: its tokens, and the entry that it names; absent if it may be several. */
export interface SentenceMention {
	readonly from: number;
	readonly to: number;
	readonly entry?: LibraryEntry;
}

const NO_TOKEN: Token = { text: '', start: 0, end: 0, folded: '', shape: 'mark', spaced: false, opens: false };

/** One sentence, or the part of one up to a semicolon or a colon, as tokens. Offsets of tokens are those of the text of its block. */
export class FactSentence {
	readonly tokens: readonly Token[];
	readonly mentions: readonly SentenceMention[];
	readonly grammar: FactGrammar;
	/** Whether it ends in a question mark. */
	readonly isQuestion: boolean;
	private readonly mentionOf = new Map<number, SentenceMention>();
	private readonly masked: Uint8Array;

	constructor(tokens: readonly Token[], mentions: readonly SentenceMention[], grammar: FactGrammar) {
		this.tokens = tokens;
		this.mentions = mentions;
		this.grammar = grammar;
		this.isQuestion = tokens.slice(-3).some(({ text }) => text === '?');
		this.masked = new Uint8Array(tokens.length);
		for (const mention of mentions) {
			this.masked.fill(1, mention.from, mention.to);
			for (let index = mention.from; index < mention.to; index++) {
				this.mentionOf.set(index, mention);
			}
		}
		maskNumbers(this, (from, to) => this.masked.fill(1, from, to));
	}

	/** Returns a token; outside the sentence, a mark without text. */
	at(index: number): Token {
		return this.tokens[index] ?? NO_TOKEN;
	}

	/** Whether a value may be read from a token: it is in no name, document symbol or number of an article. */
	isFree(index: number): boolean {
		return index >= 0 && index < this.tokens.length && this.masked[index] === 0;
	}

	/** Returns the mention that a token belongs to. */
	mentionAt(index: number): SentenceMention | undefined {
		return this.mentionOf.get(index);
	}

	/** Whether a token touches the one before it. */
	touches(index: number): boolean {
		return index > 0 && index < this.tokens.length && !this.at(index).spaced;
	}
}

/** Words before a number that numbers something: nothing is counted or dated. */
const NUMBERED: ReadonlySet<string> = new Set(
	`article articles art paragraph paragraphs para paras paragraphe paragraphes section chapter chapitre annex annexe rule regle page p pp line no nr nos num
	resolution resolutions decision decisions protocol directive regulation reglement law loi act document report rapport artikel artikeln artikels absatz seite kapitel verordnung beschluss resolutie besluit resolucion decision articulo articulos parrafo
	pagina capitulo anexo target targets goal goals objectif odd sdg agenda covid session`.split(/\s+/u));

/** Masks the digits of document symbols, of numbers of articles and resolutions, and of a year in brackets after such a number. */
function maskNumbers(sentence: FactSentence, mask: (from: number, to: number) => void): void {
	const { tokens } = sentence;
	for (let index = 0; index < tokens.length; index++) {
		const { text, shape } = sentence.at(index);
		if (text === '/' || text === '§' || text === '#') {
			const isIso = /^\d{2}$/.test(sentence.at(index - 1).text) && /^\d{4}$/.test(sentence.at(index + 1).text);
			if (!isIso) {
				mask(Math.max(0, index - 1), Math.min(tokens.length, index + 2));
			}
		} else if (shape === 'number' && NUMBERED.has(withoutDot(sentence, index - 1))) {
			mask(index, index + 1);
		} else if (text === '(' && /^\d{4}$/.test(sentence.at(index + 1).text) && sentence.at(index - 1).shape === 'number') {
			mask(index - 1, index + 2);
		}
	}
}

function withoutDot(sentence: FactSentence, index: number): string {
	return sentence.at(index).text === '.' ? sentence.at(index - 1).folded : sentence.at(index).folded;
}
