/** Returns the name of a country that a record gives by a code, as Juris-M does, such as `fr` or `us:ca`; other names are kept. */
export function countryOf(jurisdiction: string, language = 'en'): string {
	const code = /^[a-z]{2}(?=$|:)/.exec(jurisdiction)?.[0];
	return code === undefined ? jurisdiction : (new Intl.DisplayNames(language, { type: 'region' }).of(code.toUpperCase()) ?? jurisdiction);
}
