/** The names of languages in babel and biblatex, by the beginning of their language tags. */
const NAMES: Readonly<Record<string, string>> = {
	ar: 'arabic', be: 'belarusian', bg: 'bulgarian', ca: 'catalan', cs: 'czech', da: 'danish', de: 'german', 'de-at': 'austrian',
	el: 'greek', en: 'english', 'en-au': 'australian', 'en-ca': 'canadian', 'en-gb': 'british', 'en-us': 'american', es: 'spanish', et: 'estonian',
	fi: 'finnish', fr: 'french', ga: 'irish', he: 'hebrew', hr: 'croatian', hu: 'hungarian', it: 'italian', lt: 'lithuanian',
	lv: 'latvian', nb: 'norsk', nl: 'dutch', nn: 'nynorsk', pl: 'polish', pt: 'portuguese', 'pt-br': 'brazilian', ro: 'romanian',
	ru: 'russian', sk: 'slovak', sl: 'slovene', sr: 'serbian', sv: 'swedish', tr: 'turkish', uk: 'ukrainian', zh: 'chinese',
};

/** Returns the biblatex name of a language tag; empty if it has none. */
export function babelName(tag: string): string {
	const parts = tag.toLowerCase().split('-');
	return (
		[`${parts[0]}-${parts.at(-1)}`, parts[0] ?? '']
			.map(name => (Object.hasOwn(NAMES, name) ? (NAMES[name] ?? '') : ''))
			.find(name => name !== '') ?? ''
	);
}

/**
 * Returns the language tag of a biblatex language name. A text that looks like a tag is returned as it is; the result is empty for
 * anything else.
 */
export function languageOfBabel(name: string): string {
	const lowerName = name.trim().toLowerCase();
	const [tag] = Object.entries(NAMES).find(([, other]) => other === lowerName) ?? [];
	return (
		tag?.replace(/-(\w\w)$/, (_, region: string) => `-${region.toUpperCase()}`)
		?? ALIASES.get(lowerName)
		?? (/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/.test(lowerName) ? name.trim() : '')
	);
}

const ALIASES: ReadonlyMap<string, string> = new Map(Object.entries({ ngerman: 'de', naustrian: 'de-AT', francais: 'fr', frenchb: 'fr', usenglish: 'en-US', ukenglish: 'en-GB', portuges: 'pt', norwegian: 'nb' }));
