/** How a type of CSL is written: its own type, and that of what it appeared in where its name is known. */
export interface HayagrivaType {
	readonly type: string;
	readonly parent: string;
}

const TYPES: ReadonlyMap<string, HayagrivaType> = new Map(Object.entries({
	'article-journal': ['article', 'periodical'], 'article-magazine': ['article', 'periodical'], 'article-newspaper': ['article', 'newspaper'], article: ['article', 'periodical'], review: ['article', 'periodical'],
	'post-weblog': ['article', 'blog'], post: ['post', 'thread'], 'paper-conference': ['article', 'proceedings'], chapter: ['chapter', 'book'], 'entry-encyclopedia': ['entry', 'reference'],
	'entry-dictionary': ['entry', 'reference'], entry: ['entry', 'reference'], book: ['book', 'anthology'], report: ['report', 'periodical'], thesis: ['thesis', 'misc'], webpage: ['web', 'web'],
	treaty: ['legislation', 'anthology'], legislation: ['legislation', 'anthology'], bill: ['legislation', 'anthology'], regulation: ['legislation', 'anthology'], legal_case: ['case', 'anthology'],
	patent: ['patent', 'misc'], manuscript: ['manuscript', 'misc'], dataset: ['repository', 'repository'], software: ['repository', 'repository'], graphic: ['artwork', 'exhibition'],
	motion_picture: ['video', 'video'], broadcast: ['video', 'video'], song: ['audio', 'audio'], performance: ['performance', 'misc'], speech: ['misc', 'conference'], periodical: ['periodical', 'misc'],
} satisfies Record<string, readonly [string, string]>).map(([csl, [type, parent]]) => [csl, { type, parent }]));

/** The types for a type of CSL; those of `misc` where there is none. */
export function hayagrivaTypeOf(csl: string): HayagrivaType {
	return TYPES.get(csl) ?? { type: 'misc', parent: 'misc' };
}

/** What a parent is where it does not say so. */
const DEFAULT_PARENTS: ReadonlyMap<string, string> = new Map(Object.entries({
	article: 'periodical', chapter: 'book', entry: 'reference', anthos: 'anthology', web: 'web', scene: 'video', artwork: 'exhibition', legislation: 'anthology', post: 'post', video: 'video', audio: 'audio',
}));

/** The type of the parent of a type that does not say one. */
export function defaultParentOf(type: string): string {
	return DEFAULT_PARENTS.get(type) ?? 'misc';
}

const CSL_TYPES: ReadonlyMap<string, string> = new Map(Object.entries({
	article: 'article', chapter: 'chapter', anthos: 'chapter', entry: 'entry', report: 'report', thesis: 'thesis', web: 'webpage', blog: 'post-weblog', scene: 'motion_picture', video: 'motion_picture',
	audio: 'song', artwork: 'graphic', patent: 'patent', case: 'legal_case', newspaper: 'article-newspaper', legislation: 'legislation', manuscript: 'manuscript', post: 'post', tweet: 'post',
	thread: 'post', performance: 'performance', periodical: 'periodical', proceedings: 'book', book: 'book', reference: 'book', anthology: 'book', repository: 'software', exhibition: 'event',
}));
const CSL_TYPES_IN: ReadonlyMap<string, string> = new Map(Object.entries({
	'article/periodical': 'article-journal', 'article/newspaper': 'article-newspaper', 'article/proceedings': 'paper-conference', 'article/conference': 'paper-conference', 'article/web': 'webpage',
	'entry/reference': 'entry-encyclopedia', 'misc/conference': 'speech',
}));

/** The type of CSL for a type and that of its parent, as Hayagriva itself tells them apart for styles. */
export function cslTypeOf(type: string, parent: string | undefined, hasUrl: boolean): string {
	if (parent === 'blog') {
		return 'post-weblog';
	}
	return CSL_TYPES_IN.get(`${type}/${parent ?? ''}`) ?? CSL_TYPES.get(type) ?? (hasUrl ? 'webpage' : 'document');
}
