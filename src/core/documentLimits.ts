/*
 * Limits on the documents that are read, searched and checked, and on the sources with which their quotations are compared. Like those in
 * `limits.ts`, each is far above real values.
 */

/** Characters in brackets that may contain an acronym or its expansion. The longest names of treaties have about 110. */
export const MAX_BRACKET_LENGTH = 160;

/** Characters before an acronym that are searched for its expansion. */
export const MAX_EXPANSION_REACH = 300;

/**
 * Words before an acronym that are compared with it. Acronyms have 16 characters at most, and every other word of a long name is a
 * preposition.
 */
export const MAX_EXPANSION_WORDS = 30;

/**
 * UTF-16 code units of a document that is checked. A report of a thousand pages has three million; above this limit, one message says that
 * it is not checked.
 */
export const MAX_CHECKED_LENGTH = 20_000_000;

/**
 * UTF-16 code units of a document that are read for the first time before a card, to know what its name means there. They take 35 ms in a
 * process that has just started, and 15 ms later; the first card in a draft of a million takes 200 ms.
 */
export const MAX_READ_FOR_CARD = 50_000;

/**
 * Entries of a dossier that are all read before a card, to know which names in it depend on the document, such as “COP10”. The dossiers
 * about a convention have some hundreds; reading a hundred thousand entries of a terminology bank takes more than half a second.
 */
export const MAX_ENTRIES_READ_FOR_NAMES = 5000;

/** Findings of a document that an editor shows. VS Code itself shows no more than about 1,000 of one file. */
export const MAX_SHOWN_FINDINGS = 1000;

/** Characters of the fingerprint of a source. A text of a million words has about 7 million. */
export const MAX_FINGERPRINT_LENGTH = 10_000_000;

/** Paragraphs of a fingerprint. Long reports have some thousands. */
export const MAX_FINGERPRINT_PARAGRAPHS = 50_000;

/** Runs of words of a fingerprint, all paragraphs together: one for each word. */
export const MAX_FINGERPRINT_RUNS = 2_000_000;

/** Characters of the text of a source with which quotations are compared. A book has about a million. */
export const MAX_SOURCE_TEXT_LENGTH = 10_000_000;

/** Documents that are searched for mentions. Drafts come first; a workspace has some hundreds. */
export const MAX_SEARCHED_DOCUMENTS = 10_000;

/** Bytes of a document that is searched for mentions while it is not open. Larger files are not drafts. */
export const MAX_SEARCHED_DOCUMENT_BYTES = 5_000_000;
