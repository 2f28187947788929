/** Services that are named in descriptions such as `Facebook direct message`. */
const SERVICES: ReadonlySet<string> = new Set(['Facebook', 'Instagram', 'Mastodon', 'Microsoft', 'Netflix', 'Reddit', 'Signal', 'Skype', 'Slack', 'Teams', 'Telegram', 'Twitter', 'Vimeo', 'Zoom']);

/** Returns a genre as it is written within a sentence: in lower case, except for abbreviations and the names of services. */
export function genreWithin(genre: string): string {
	// A longer description may have names in it.
	return /^\p{Ll}/u.test(genre) ? genre : genre.split(' ').length > 5 ? genre.charAt(0).toLowerCase() + genre.slice(1) : genre.replace(/[\p{L}\p{N}]+/gu, word => (/.\p{Lu}/u.test(word) || SERVICES.has(word) ? word : word.toLowerCase()));
}
