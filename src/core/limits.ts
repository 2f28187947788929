/*
 * Limits on untrusted and user data. Each is far above real values, so that only malicious or broken files reach it, and low enough
 * that reaching it costs a moment and does not block the editor. Those for the documents that are checked are in `documentLimits.ts`.
 */

/**
 * Bibliographies per document. Manuscripts have one or two, theses up to a dozen. Each costs several file system calls whenever a
 * document is opened or changed.
 */
export const MAX_BIBLIOGRAPHIES = 20;

/** Total bytes of the bibliographies of a document. An export of 50,000 records has about 30 MB. */
export const MAX_BIBLIOGRAPHY_BYTES = 50_000_000;

/** Parsed bibliographies in the cache. Users work on a few documents at a time; evicted ones are read again. */
export const MAX_PARSED_BIBLIOGRAPHIES = 16;

/** Locations of bibliographies that are compared with file changes. An evicted location is added again when its document is next used. */
export const MAX_KNOWN_ADDRESSES = 500;

/** Characters in a path. The file systems that VS Code supports do not accept longer ones. */
export const MAX_PATH_LENGTH = 1024;

/** Parent folders that are searched for a project file. */
export const MAX_PARENT_FOLDERS = 20;

/** The documents that include one document, directly or indirectly. A chapter usually has one or two. */
export const MAX_PARENT_DOCUMENTS = 10;

/** Files that are searched for one that includes a document. A thesis has dozens; each costs a file system call per part looked up. */
export const MAX_SEARCHED_FILES = 200;

/** Bytes of a file that is searched for the documents it includes. A chapter has about 100,000. */
export const MAX_SEARCHED_BYTES = 1_000_000;

/** Included files that are searched for the name of a bibliography. It is in one of the first few, before the chapters. */
export const MAX_INCLUDED_FILES = 20;

/** Files that a document is joined from to count its notes, and their total UTF-16 code units. A thesis has dozens, with about a million. */
export const MAX_JOINED_FILES = 200;
export const MAX_JOINED_LENGTH = 5_000_000;

/** Files whose included documents stay cached. */
export const MAX_SEARCHED_KEPT = 5 * MAX_SEARCHED_FILES;

/** Files outside the workspace that remain allowed because the user picked them. */
export const MAX_PICKED_FILES = 100;

/** Attempts to plan an edit when its document or file changes in the meantime. Only programs that write continuously reach it. */
export const MAX_ATTEMPTS = 8;

/** Entries in the card of one name. Names have two or three meanings; to choose among more, users need the list of entries. */
export const MAX_CARDS = 8;

/** Candidate entries of one mention. Each is compared with everything that the document mentions, for every mention. */
export const MAX_CANDIDATES = 64;

/**
 * Cards in one rendered document. Every card is part of the page, whether it is opened or not; a report of a hundred pages mentions
 * about two hundred entries.
 */
export const MAX_CARDS_IN_DOCUMENT = 500;

/** Findings per dossier. Nobody reads more, and the others appear once these are corrected. */
export const MAX_FINDINGS = 200;

/** Different words per dossier that CSL does not define. Each is compared with those that it defines, which takes 0.1 ms. */
export const MAX_COMPARED_WORDS = 300;

/**
 * Entries per dossier, as in its schema; a file that is validated in parts is counted by its reader. The largest thesauri of the
 * United Nations have tens of thousands, terminology banks more than a hundred thousand.
 */
export const MAX_ENTRIES = 200_000;

/**
 * Bytes of a dossier file. With 100,000 entries, each as long as in the bundled dossier, it has about 60 MB. Parsed, it takes ten times
 * as much memory, and an extension host has some gigabytes.
 */
export const MAX_DOSSIER_BYTES = 100_000_000;

/** Bytes of all dossier files of a source together. */
export const MAX_DOSSIERS_BYTES = 200_000_000;

/** Bytes of one compiled dossier. With the index of its labels it is about as large as its file, at most twice. */
export const MAX_COMPILED_BYTES = 2 * MAX_DOSSIER_BYTES;

/** Bytes of all compiled dossiers that are stored. If there are more, the oldest are deleted and compiled again when they are needed. */
export const MAX_ALL_COMPILED_BYTES = 256_000_000;

/** Bytes from which a dossier file is compiled. Smaller ones are parsed in some tens of milliseconds. */
export const MIN_COMPILED_BYTES = 200_000;

/**
 * Dossier files of a source. Most projects have a few; one for each treaty makes some hundreds. All are checked whenever one may have
 * changed.
 */
export const MAX_DOSSIER_FILES = 1000;

/** Dossier files of a workspace folder that are listed, so that always the same ones are read if there are too many. */
export const MAX_LISTED_DOSSIERS = 20 * MAX_DOSSIER_FILES;

/** Files and folders with dossiers that a setting names. */
export const MAX_DOSSIER_PATHS = 100;

/** Addresses from which dossiers are downloaded. Each is asked once a day. */
export const MAX_ADDRESSES = 50;

/** Characters in an address. Servers refuse longer ones. */
export const MAX_ADDRESS_LENGTH = 2000;

/** Redirections that a download follows. Sites have one from an old address, and one to a server for files. */
export const MAX_REDIRECTS = 3;

/** Levels of folders in which the dossiers of the user are looked for. */
export const MAX_DOSSIER_FOLDERS = 5;

/**
 * Characters of YAML that are parsed at once if it cannot be parsed entry by entry. Its parser cannot be interrupted and takes about 50 ms
 * for them.
 */
export const MAX_WHOLE_YAML = 1_000_000;

/** Sources per dossier, as in its schema. */
export const MAX_SOURCES = 5000;

/** Characters in a dossier. With the maximum number of entries, each as long as in the bundled dossier, it has about 100 million. */
export const MAX_DOSSIER_LENGTH = 200_000_000;

/** Amounts and counts, as in the schema. JavaScript does not represent greater ones exactly, and their sums could be infinite. */
export const MAX_NUMBER = Number.MAX_SAFE_INTEGER;

/**
 * Depth of objects and lists in a bibliography or dossier, and of braces in a field of a .bib file. Records have five levels at most;
 * recursive parsers fail at some thousands.
 */
export const MAX_NESTING = 64;

/**
 * Characters in a YAML bibliography. Its parser cannot be interrupted: for this length, about 40,000 records, it takes a few seconds
 * and 135 MB.
 */
export const MAX_YAML_LENGTH = 10_000_000;

/** Depth of objects and lists in a variable of a source. Names have two levels, dates three. */
export const MAX_CSL_DEPTH = 6;

/** Characters in a text variable of a source; the same as for texts of a dossier. Abstracts have two thousand. */
export const MAX_CSL_TEXT_LENGTH = 20_000;

/**
 * Members of a list or object in a variable of a source. The papers of large experiments have about five thousand authors, but
 * dossiers do not cite them.
 */
export const MAX_CSL_MEMBERS = 1000;

/** Values in a record of YAML; the values of an anchor count again for each alias. A paper with five thousand authors has fifteen thousand. */
export const MAX_RECORD_VALUES = 50_000;

/** The largest absolute year. EDTF level 0 has four digits; greater years need a prefix. */
export const MAX_YEAR = 999_999;

/** Records per library file. The largest exports that users report have about 50,000. */
export const MAX_LIBRARY_RECORDS = 200_000;

/**
 * Sources of the user's library whose full references are searched for in a document, among those whose titles it may contain. A book cites
 * a few thousand.
 */
export const MAX_RECOGNIZED_OWN = 5000;

/**
 * Library files that stay parsed. This is more than the bibliographies of one document, because all library files are searched
 * together.
 */
export const MAX_READ_LIBRARIES = 2 * MAX_BIBLIOGRAPHIES;

/** Depth of values in a record. CSL dates have parts in lists in a map; no known value has more than four levels. */
export const MAX_VALUE_DEPTH = 16;

/** Depth of tags in a title. CSL has five kinds of tags. */
export const MAX_TAG_DEPTH = 12;

/** Characters in a citation key that is written into a document. Longer ones are not used as keys. */
export const MAX_KEY_LENGTH = 200;

/** Bytes of a file to import, before it is decoded. A term bank of 100,000 entries has about 20 million. */
export const MAX_EXCHANGE_BYTES = 100_000_000;

/**
 * Bytes of a spreadsheet when it is unpacked, all parts together. Sheets compress to a tenth; archives made to exhaust memory, to a
 * thousandth.
 */
export const MAX_UNPACKED_BYTES = 100_000_000;

/** Parts of a spreadsheet. Each sheet is one, and there are about ten others. */
export const MAX_ARCHIVE_FILES = 2000;

/** Columns of a table. Each language has at most seven. */
export const MAX_COLUMNS = 500;

/** Rows of a table, with those that are empty: as many as a spreadsheet can have. */
export const MAX_ROWS = 1_048_576;

/**
 * Cells of a spreadsheet, with the empty ones before others in their row, which a file of some kilobytes can have without number. A term
 * bank of 100,000 entries in seven languages has about 5 million.
 */
export const MAX_CELLS = 10_000_000;

/** Statements of a vocabulary in RDF. One entry has about ten. */
export const MAX_STATEMENTS = 2_000_000;

/** Relations of an entry, as in the schema of a dossier. */
export const MAX_RELATIONS = 500;
/** The names of one entry in one role and language, as in the schema. */
export const MAX_NAMES = 50;

/** Problems of an import that are listed. Nobody reads more, and the others appear once these are corrected. */
export const MAX_SHOWN_PROBLEMS = 1000;

/** Bytes of a message to the language server. One that opens the longest document that is checked has about 60 million. */
export const MAX_MESSAGE_BYTES = 250_000_000;

/** Bytes of the header of such a message. Clients send about 30. */
export const MAX_MESSAGE_HEADER = 4096;

/** Decisions of a review that are saved, undone or made together. No text has as many proposals. */
export const MAX_REVIEW_ITEMS = 100_000;

/** Macros of BibTeX that refer to one another. A macro for a publisher inside one for a series is already deep. */
export const MAX_MACRO_DEPTH = 8;

/** Characters that macros of BibTeX stand for in one value. The longest lists of authors have a hundred thousand. */
export const MAX_MACRO_LENGTH = 200_000;

/** Characters that macros of BibTeX stand for in all values of a file: two hundred for each of as many records as a library may have. */
export const MAX_ALL_MACROS_LENGTH = 40_000_000;

/** Characters of a field of BibTeX that other entries inherit, each of which reads it again. Titles of conferences have three hundred. */
export const MAX_INHERITED_LENGTH = 2000;

/** Parents of a Hayagriva entry that are read: an article in an issue of a journal in a series. */
export const MAX_PARENT_DEPTH = 4;

/** UTF-16 code units of the field of a record that names its files. */
export const MAX_FILE_FIELD_LENGTH = 4000;
