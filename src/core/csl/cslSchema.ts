/** The item types of the CSL-JSON schema, version 1.0.2. */
export const CSL_TYPES: ReadonlySet<string> = new Set(
	`article article-journal article-magazine article-newspaper bill book broadcast chapter classic
collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map
motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review
review-book software song speech standard thesis treaty webpage`.split(/\s+/));

/** The variables of the CSL-JSON schema, version 1.0.2, that hold text or a number. */
export const CSL_TEXTS: ReadonlySet<string> = new Set(
	`citation-key language journalAbbreviation shortTitle abstract annote archive archive_collection
archive_location archive-place authority call-number chapter-number citation-number citation-label collection-number collection-title container-title
container-title-short dimensions division DOI edition event event-title event-place first-reference-note-number genre ISBN ISSN issue jurisdiction
keyword locator medium note number number-of-pages number-of-volumes original-publisher original-publisher-place original-title page page-first part
part-title PMCID PMID printing publisher publisher-place references reviewed-genre reviewed-title scale section source status supplement
title title-short URL version volume volume-title volume-title-short year-suffix`.split(/\s+/));

/** The variables that hold names. */
export const CSL_NAMES: ReadonlySet<string> = new Set(
	`author chair collection-editor compiler composer container-author contributor curator director
editor editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient
reviewed-author script-writer series-creator translator`.split(/\s+/));

/** The variables that hold dates. */
export const CSL_DATES: ReadonlySet<string> = new Set(['accessed', 'available-date', 'event-date', 'issued', 'original-date', 'submitted']);
