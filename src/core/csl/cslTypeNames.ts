import type { CslItem } from '../dossier/model';
import { textOf } from './cslText';

/** Names of types in the data of Crossref, in Zotero and as people write them, and the types of CSL. */
const TYPES: ReadonlyMap<string, string> = new Map(
	`article-journal=journal-article,journalArticle,journal,article_journal,journal article
chapter=book-chapter,book-section,book-part,book-track,bookSection,inbook,incollection,book chapter
paper-conference=proceedings-article,conference-paper,conferencePaper,inproceedings,paper_conference
article=posted-content,preprint
book=monograph,edited-book,reference-book,book-set,proceedings,collection-book
entry-encyclopedia=reference-entry,encyclopediaArticle,entry_encyclopedia
entry-dictionary=dictionaryEntry,entry_dictionary
thesis=dissertation,phdthesis,mastersthesis
report=techreport,report-component,working-paper,working_paper
article-newspaper=newspaperArticle,newspaper-article,newspaper,article_newspaper,news
article-magazine=magazineArticle,magazine-article,magazine,article_magazine
post-weblog=blogPost,blog-post,blog,post_weblog
post=forumPost,tweet,social-media-post
webpage=website,web-page,online
legal_case=case,legal-case,court-case,legalcase,jurisdiction,judgment
legislation=statute,law,act
motion_picture=film,videoRecording,video,motion-picture,movie
song=podcast,audioRecording,audio
broadcast=tvBroadcast,radioBroadcast
software=computerProgram,computer-program
speech=presentation,lecture
personal_communication=email,letter,personal-communication,instantMessage
dataset=data-set,data,database`
		.split('\n')
		.map(line => line.split('='))
		.flatMap(([type = '', names = '']) => names.split(',').map(name => [name, type] as const)),
);

/**
 * Returns an item whose type has the name that Crossref or Zotero uses, as one of the type in CSL: `journal-article`, `bookSection`. Other items
 * are returned as they are.
 */
export function withTypeOfCsl(csl: CslItem): CslItem {
	const name = textOf(csl, 'type');
	const type = TYPES.get(name);
	return type === undefined ? csl : { ...csl, type, ...(name === 'podcast' && textOf(csl, 'medium') === '' && { medium: 'Podcast' }) };
}
