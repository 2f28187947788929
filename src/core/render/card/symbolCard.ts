import { permalinkOf } from '../../symbol/permalink';
import type { Body, DocumentSymbol, Session, Suffix } from '../../symbol/symbol';
import type { BodyType, KnownBody, NatureCode, OrganCode, SuffixCode } from '../../symbol/vocabulary';
import { fill } from '../labels';
import { escapeForCard } from '../markdownText';

/** The translated words of a document symbol's card. `{0}` is a number. */
export interface SymbolLabels {
	readonly symbol: string;
	readonly open: string;
	readonly noDocument: string;
	readonly organLabel: string;
	readonly bodyLabel: string;
	readonly natureLabel: string;
	readonly sessionLabel: string;
	readonly yearLabel: string;
	readonly numberLabel: string;
	readonly changesLabel: string;
	readonly organ: Readonly<Record<OrganCode, string>>;
	readonly bodyType: Readonly<Record<BodyType, string>>;
	readonly knownBody: Readonly<Record<KnownBody, string>>;
	readonly nature: Readonly<Record<NatureCode, string>>;
	readonly session: Readonly<Record<Session['type'], string>>;
	readonly suffix: Readonly<Record<SuffixCode, string>>;
}

/** Renders the card of a document symbol, part by part, as Markdown for a hover. Its only link is the official address. */
export function renderSymbolCard(symbol: DocumentSymbol, labels: SymbolLabels): string {
	const address = permalinkOf(symbol);
	const line = (label: string, value: string) => `- ${escapeForCard(label)}: ${escapeForCard(value)}`;
	return [
		`$(file-text) **${escapeForCard(symbol.text)}** · *${escapeForCard(labels.symbol)}*`,
		[
			line(labels.organLabel, labels.organ[symbol.organ]),
			...symbol.bodies.map(body => line(labels.bodyLabel, bodyName(body, labels))),
			...(symbol.nature ? [line(labels.natureLabel, labels.nature[symbol.nature])] : []),
			...(symbol.session
				? [line(labels.sessionLabel, fill(labels.session[symbol.session.type], String(symbol.session.number)))]
				: []),
			...(symbol.year === undefined ? [] : [line(labels.yearLabel, String(symbol.year))]),
			line(labels.numberLabel, String(symbol.number)),
			...(symbol.suffixes.length > 0
				? [line(labels.changesLabel, symbol.suffixes.map(suffix => suffixName(suffix, labels)).join(', '))]
				: []),
		].join('\n'),
		address === undefined ? escapeForCard(labels.noDocument) : `[${escapeForCard(labels.open)}](${address})`,
	].join('\n\n');
}

function bodyName({ type, number, known }: Body, labels: SymbolLabels): string {
	const code = number === undefined ? type : `${type}.${number}`;
	return `${known ? labels.knownBody[known] : labels.bodyType[type]} (${code})`;
}

function suffixName({ code, number }: Suffix, labels: SymbolLabels): string {
	return number === undefined ? labels.suffix[code] : `${labels.suffix[code]} ${number}`;
}
