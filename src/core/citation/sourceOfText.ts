import type { Library, LibrarySource } from '../library/library';
import { sourceToCite } from '../library/library';
import { parseSymbol } from '../symbol/parse';
import type { SymbolIndex } from '../symbol/symbolIndex';

/** Hosts at which the United Nations answers for a document by its symbol, the symbol being the path. */
const SYMBOL_HOSTS: readonly string[] = ['undocs.org', 'docs.un.org'];

/** A longer text is no address. */
const MAX_LENGTH = 2000;

/**
 * The source that a text names and that names nothing else: its address, the symbol of its document, or the
 * address of that symbol. `undefined` where the library has no such source, or the text is longer than that.
 */
export function sourceOfText(text: string, library: Library, symbols: SymbolIndex): LibrarySource | undefined {
	const trimmed = text.trim();
	if (trimmed === '' || trimmed.length > MAX_LENGTH || /\s/.test(trimmed.replace(/ \(/, '('))) {
		return undefined;
	}
	const address = addressOf(trimmed);
	const symbol = parseSymbol(address === undefined ? trimmed : symbolIn(address))?.text;
	const sources = [...library.sources.values()];
	return (address === undefined ? undefined : sources.find(({ source: { csl } }) => addressOf(csl['URL']) === address))
		?? (symbol === undefined ? undefined : sources.find(({ source: { csl } }) => csl['number'] === symbol) ?? sourceOfSymbol(symbol, library, symbols));
}

function sourceOfSymbol(symbol: string, library: Library, symbols: SymbolIndex): LibrarySource | undefined {
	const [entry] = symbols.bySymbol.get(symbol) ?? [];
	return entry && sourceToCite(library, entry);
}

/** A web address without what does not tell pages apart: its scheme, `www.`, a slash at the end, and where on the page it points. */
function addressOf(text: unknown): string | undefined {
	const match = typeof text === 'string' && text.length <= MAX_LENGTH ? /^https?:\/\/(?:www\.)?([^\s/?#]+)([^\s#]*)/i.exec(text) : undefined;
	return match ? `${(match[1] ?? '').toLowerCase()}${(match[2] ?? '').replace(/\/$/, '')}` : undefined;
}

/** The symbol in an official address such as `undocs.org/en/A/RES/55/25`, or nothing. */
function symbolIn(address: string): string {
	const host = SYMBOL_HOSTS.find(name => address.startsWith(`${name}/`));
	const path = host === undefined ? '' : address.slice(host.length + 1).replace(/^(?:ar|en|es|fr|ru|zh)\//i, '');
	try {
		return decodeURIComponent(path);
	} catch {
		return '';
	}
}
