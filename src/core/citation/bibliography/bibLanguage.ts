/** The names that babel and biblatex have for languages, by the start of their tags. */
const NAMES: Readonly<Record<string, string>> = {
	ar: 'arabic', be: 'belarusian', bg: 'bulgarian', ca: 'catalan', cs: 'czech', da: 'danish', de: 'german', 'de-at': 'austrian',
	el: 'greek', en: 'english', 'en-au': 'australian', 'en-ca': 'canadian', 'en-gb': 'british', 'en-us': 'american', es: 'spanish', et: 'estonian',
	fi: 'finnish', fr: 'french', ga: 'irish', he: 'hebrew', hr: 'croatian', hu: 'hungarian', it: 'italian', lt: 'lithuanian',
	lv: 'latvian', nb: 'norsk', nl: 'dutch', nn: 'nynorsk', pl: 'polish', pt: 'portuguese', 'pt-br': 'brazilian', ro: 'romanian',
	ru: 'russian', sk: 'slovak', sl: 'slovene', sr: 'serbian', sv: 'swedish', tr: 'turkish', uk: 'ukrainian', zh: 'chinese',
};

/** The name that biblatex has for a language tag; empty where it has none. */
export function babelName(tag: string): string {
	const parts = tag.toLowerCase().split('-');
	return [`${parts[0]}-${parts.at(-1)}`, parts[0] ?? ''].map(name => (Object.hasOwn(NAMES, name) ? NAMES[name] ?? '' : '')).find(name => name !== '') ?? '';
}
