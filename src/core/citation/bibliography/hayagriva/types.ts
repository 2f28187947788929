/** The Hayagriva type for a CSL type, and the type of its parent if the container is known. */
export interface HayagrivaType {
	readonly type: string;
	readonly parent: string;
}

const TYPES: ReadonlyMap<string, HayagrivaType> = new Map(
	Object.entries({
		'article-journal': ['article', 'periodical'],
		'article-magazine': ['article', 'periodical'],
		'article-newspaper': ['article', 'newspaper'],
		article: ['article', 'periodical'],
		review: ['article', 'periodical'],
		'post-weblog': ['article', 'blog'],
		post: ['post', 'thread'],
		'paper-conference': ['article', 'proceedings'],
		chapter: ['chapter', 'book'],
		'entry-encyclopedia': ['entry', 'reference'],
		'entry-dictionary': ['entry', 'reference'],
		entry: ['entry', 'reference'],
		book: ['book', 'anthology'],
		report: ['report', 'periodical'],
		thesis: ['thesis', 'misc'],
		webpage: ['web', 'web'],
		treaty: ['legislation', 'anthology'],
		legislation: ['legislation', 'anthology'],
		bill: ['legislation', 'anthology'],
		regulation: ['legislation', 'anthology'],
		legal_case: ['case', 'anthology'],
		patent: ['patent', 'misc'],
		manuscript: ['manuscript', 'misc'],
		dataset: ['repository', 'repository'],
		software: ['repository', 'repository'],
		graphic: ['artwork', 'exhibition'],
		motion_picture: ['video', 'video'],
		broadcast: ['video', 'video'],
		song: ['audio', 'audio'],
		performance: ['performance', 'misc'],
		speech: ['misc', 'conference'],
		periodical: ['periodical', 'misc'],
	} satisfies Record<string, readonly [string, string]>).map(([csl, [type, parent]]) => [csl, { type, parent }]),
);

/** Returns the types for a CSL type; those of `misc` for unknown types. */
export function hayagrivaTypeOf(csl: string): HayagrivaType {
	return TYPES.get(csl) ?? { type: 'misc', parent: 'misc' };
}

/** The types of parents that do not state one. */
const DEFAULT_PARENTS: ReadonlyMap<string, string> = new Map(Object.entries({
	article: 'periodical', chapter: 'book', entry: 'reference', anthos: 'anthology', web: 'web', scene: 'video', artwork: 'exhibition', legislation: 'anthology', post: 'post', video: 'video', audio: 'audio',
}));

/** Returns the default parent type of a type. */
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

/** Returns the CSL type for an entry type and its parent type, with the same mapping as Hayagriva. */
export function cslTypeOf(type: string, parent: string | undefined, hasUrl: boolean): string {
	if (parent === 'blog') {
		return 'post-weblog';
	}
	return CSL_TYPES_IN.get(`${type}/${parent ?? ''}`) ?? CSL_TYPES.get(type) ?? (hasUrl ? 'webpage' : 'document');
}
