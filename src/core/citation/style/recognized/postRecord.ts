import type { CslItem } from '../../../dossier/model';
import { firstField, textField } from '../fields';
import { withoutFields } from './record';

/** Social networks, by name or by address without `www`: `X (formerly Twitter)`. */
const SITES = /^(?:Twitter|X(?: \(formerly Twitter\))?|Facebook|Instagram|Mastodon|Bluesky|Threads|TikTok|LinkedIn|Reddit|Tumblr|Truth Social)(?:\.com)?$/i;

/** The addresses of single posts, and the sites that they are on. */
const ADDRESSES: readonly (readonly [RegExp, string])[] = [
	[/^https?:\/\/(?:www\.|mobile\.)?twitter\.com\/\w{1,20}\/status\//i, 'Twitter'],
	[/^https?:\/\/(?:www\.)?x\.com\/\w{1,20}\/status\//i, 'X'],
	[/^https?:\/\/(?:www\.)?instagram\.com\/p\//i, 'Instagram'],
	[/^https?:\/\/(?:www\.)?threads\.(?:net|com)\/@[\w.]{1,40}\/post\//i, 'Threads'],
	[/^https?:\/\/bsky\.app\/profile\/[\w.-]{1,80}\/post\//i, 'Bluesky'],
];

/**
 * Returns a record of a page on a social network as a post there: by the name of the site, which may be the publisher, or by the address.
 * `undefined` for other records.
 */
export function asPost(csl: CslItem): CslItem | undefined {
	if (!/^(?:webpage|document|post-weblog|post|)$/.test(textField(csl, 'type'))) {
		return undefined;
	}
	const given = firstField(csl, 'container-title', 'publisher');
	const site = siteOf(csl, given);
	const isPostAlready = textField(csl, 'type') === 'post' && textField(csl, 'container-title') === site;
	return site === undefined || isPostAlready
		? undefined
		: withoutFields({ ...csl, type: 'post', 'container-title': site }, textField(csl, 'publisher') === given ? 'publisher' : '');
}

/** Returns the social network that a record gives, or whose address it has if it gives no site. */
function siteOf(csl: CslItem, given: string): string | undefined {
	if (given !== '') {
		return SITES.test(given) ? given.replace(/\.com$/i, '') : undefined;
	}
	return SITE_IN_GENRE.test(textField(csl, 'genre')) ? undefined : ADDRESSES.find(([address]) => address.test(textField(csl, 'URL')))?.[1];
}

/** A description that names the site already: `Instagram photograph`. */
const SITE_IN_GENRE = /^(?:Instagram|Facebook|Twitter) /i;

/** The address of a post, which names the account. */
const OF_ACCOUNT =
	/^https?:\/\/(?:(?:www\.|mobile\.)?(?:twitter|x)\.com\/(?=\w{1,20}\/status\/)|(?:www\.)?(?:threads\.(?:net|com)|tiktok\.com)\/@)([\w.]{1,40})\//i;

/** Returns the name of the account in the address of a post, `BarackObama`; empty for other addresses. */
export function accountIn(address: string): string {
	return OF_ACCOUNT.exec(address)?.[1] ?? '';
}
