/** The markup of a corpus. */
export type CorpusForm = 'text' | 'html' | 'manual' | 'mail' | 'tagged' | 'glosses';

/** Extracts the words of a file without markup. The result is good enough for recognition, but not for reading. */
export function plainTextOf(text: string, form: CorpusForm): string {
	switch (form) {
		case 'text':
			return text;
		case 'html':
			return withoutTags(text);
		case 'manual':
			return withoutMacros(text);
		case 'mail':
			// The header ends at the first empty line; signatures and encoded attachments are not prose.
			return text.slice(text.search(/\n\r?\n/)).replace(/^[A-Za-z0-9+/=]{60,}$/gm, '');
		case 'tagged':
			return text.replace(/(\S+)\/[\w$*+.,:()'`-]+(?=\s|$)/g, '$1').replace(/ (?=[.,;:?!])/g, '');
		case 'glosses':
			return text.split('\n').filter(line => !line.startsWith('  ')).map(line => line.slice(line.indexOf('|') + 1)).join('\n\n');
	}
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', apos: "'" };

function withoutTags(text: string): string {
	return text
		.replace(/<(script|style|pre|code)\b[^]*?<\/\1>/gi, ' ')
		.replace(/<\/?(?:p|div|h\d|li|td|tr|ul|ol|dd|dt|table|blockquote)\b[^>]*>/gi, '\n\n')
		.replace(/<[^>]*>/g, '')
		.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (_: string, decimal?: string, hex?: string, name?: string) => {
			const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : undefined;
			return code === undefined ? ENTITIES[name ?? ''] ?? ' ' : String.fromCodePoint(code);
		});
}

/** Removes troff macros, tables and font changes from a manual page. */
function withoutMacros(text: string): string {
	return text
		.replace(/^\.(?:SH|SS|B|I|BR|IR|IP|TP|BI|IB|RB|RI|SM|TH) ?/gm, '\n')
		.replace(/^[.'].*$/gm, '')
		.replace(/\\f(?:\[\w*\]|\(..|.)|\\s[-+]?\d|\\&|\\%|\\,|\\\//g, '')
		.replace(/\\\[u([0-9A-F]{4})\]/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
		.replace(/\\-/g, '-').replace(/\\\((?:aq|cq)/g, "'").replace(/\\[~ ]/g, ' ').replace(/\\(?:\(..|\[\w+\]|.)/g, ' ');
}
