/** The types of items in CSL 1.0.2, appendix III. */
export const CSL_TYPES = [
	'article', 'article-journal', 'article-magazine', 'article-newspaper', 'bill', 'book', 'broadcast', 'chapter', 'classic', 'collection', 'dataset', 'document',
	'entry', 'entry-dictionary', 'entry-encyclopedia', 'event', 'figure', 'graphic', 'hearing', 'interview', 'legal_case', 'legislation', 'manuscript', 'map',
	'motion_picture', 'musical_score', 'pamphlet', 'paper-conference', 'patent', 'performance', 'periodical', 'personal_communication', 'post', 'post-weblog',
	'regulation', 'report', 'review', 'review-book', 'software', 'song', 'speech', 'standard', 'thesis', 'treaty', 'webpage',
] as const;

/** The variables of CSL 1.0.2, appendix IV, that sources of dossiers have, the most frequent first. */
export const CSL_VARIABLES = [
	'type', 'title', 'author', 'issued', 'URL', 'publisher', 'publisher-place', 'container-title', 'number', 'genre', 'language', 'authority', 'page', 'volume', 'issue',
	'DOI', 'ISBN', 'ISSN', 'editor', 'edition', 'collection-title', 'collection-number', 'event-title', 'event-place', 'event-date', 'jurisdiction', 'section', 'chapter-number',
	'number-of-pages', 'note', 'abstract', 'accessed', 'archive', 'archive_location', 'medium', 'references', 'status', 'title-short', 'translator', 'version',
] as const;
