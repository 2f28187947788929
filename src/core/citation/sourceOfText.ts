import type { Library, LibrarySource } from '../library/library';
import { sourceToCite } from '../library/library';
import { parseSymbol } from '../symbol/parse';
import type { SymbolIndex } from '../symbol/symbolIndex';

/** Hosts of the United Nations that resolve document symbols in their paths. */
const SYMBOL_HOSTS: readonly string[] = ['undocs.org', 'docs.un.org'];

/** Longer texts are not addresses. */
const MAX_LENGTH = 2000;

/**
 * Returns the source that a text identifies by its URL, by its document symbol, or by the URL of the symbol. `undefined` if the text
 * contains anything else or the library has no such source.
 */
export function sourceOfText(text: string, library: Library, symbols: SymbolIndex): LibrarySource | undefined {
	const trimmed = text.trim();
	if (trimmed === '' || trimmed.length > MAX_LENGTH || /\s/.test(trimmed.replace(/ \(/, '('))) {
		return undefined;
	}
	const address = addressOf(trimmed);
	const symbol = parseSymbol(address === undefined ? trimmed : symbolIn(address))?.text;
	const sources = [...library.sources.values()];
	return (
		(address === undefined ? undefined : sources.find(({ source: { csl } }) => addressOf(csl['URL']) === address))
		?? (symbol === undefined
			? undefined
			: (sources.find(({ source: { csl } }) => csl['number'] === symbol) ?? sourceOfSymbol(symbol, library, symbols)))
	);
}

function sourceOfSymbol(symbol: string, library: Library, symbols: SymbolIndex): LibrarySource | undefined {
	const [entry] = symbols.bySymbol.get(symbol) ?? [];
	return entry && sourceToCite(library, entry);
}

/** Normalizes a URL: without scheme, `www.`, trailing slash and fragment. */
function addressOf(text: unknown): string | undefined {
	const match =
		typeof text === 'string' && text.length <= MAX_LENGTH ? /^https?:\/\/(?:www\.)?([^\s/?#]+)([^\s#]*)/i.exec(text) : undefined;
	return match ? `${(match[1] ?? '').toLowerCase()}${(match[2] ?? '').replace(/\/$/, '')}` : undefined;
}

/** Returns the document symbol in an official URL such as `undocs.org/en/A/RES/55/25`; empty if there is none. */
function symbolIn(address: string): string {
	const host = SYMBOL_HOSTS.find(name => address.startsWith(`${name}/`));
	const path = host === undefined ? '' : address.slice(host.length + 1).replace(/^(?:ar|en|es|fr|ru|zh)\//i, '');
	try {
		return decodeURIComponent(path);
	} catch {
		return '';
	}
}
