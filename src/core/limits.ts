/*
 * Bounds on what others write and we read. Each is far above what people have, so that only a file made to harm or a mistake
 * meets it, and low enough that meeting it costs a moment and not the editor.
 */

/** Bibliographies of one document. Manuscripts name one or two, theses up to a dozen; each costs several calls of the file system whenever a document is looked at. */
export const MOST_BIBLIOGRAPHIES = 20;

/** Bytes of all bibliographies of one document. An export of 50,000 records has about 30 MB. */
export const MOST_BIBLIOGRAPHY_BYTES = 50_000_000;

/** Bibliographies that stay parsed. A person works on a few documents at a time; what is forgotten is read again. */
export const MOST_PARSED_BIBLIOGRAPHIES = 16;

/** Addresses of bibliographies that changes on disk are compared with. One that is forgotten is known again when its document is looked at. */
export const MOST_KNOWN_ADDRESSES = 500;

/** Characters of a path in a document. No file system that VS Code runs on takes a longer one in one piece. */
export const LONGEST_PATH = 1024;

/** Folders that are looked through for a project file, upwards. */
export const MOST_PARENT_FOLDERS = 20;

/** Files that one document is found to be a part of, through all levels. A report is a part of two or three. */
export const MOST_WHOLES = 10;

/** Files that are searched for those that include a document. A thesis has some dozens; each costs a call of the file system whenever a part is looked at. */
export const MOST_SEARCHED_FILES = 200;

/** Bytes of a file that is searched for what it includes. A chapter has 100,000. */
export const MOST_SEARCHED_BYTES = 1_000_000;

/** Files that a document includes and that are looked through for its bibliography. It is named in the first few, before the chapters. */
export const MOST_INCLUDED_FILES = 20;

/** Files that what they include is remembered of. */
export const MOST_SEARCHED_KEPT = 5 * MOST_SEARCHED_FILES;

/** Files outside the workspace that stay allowed because a person has picked them. */
export const MOST_PICKED_FILES = 100;

/** How often an edit is planned anew because what it was planned for has changed. Somebody types at most a few times while a file is read; a program that writes without pause is not to be raced. */
export const MOST_ATTEMPTS = 8;

/** Entries that one name shows cards of. A person who has to choose among more needs the list of entries; names have two or three meanings at most. */
export const MOST_CARDS = 8;

/** Entries that one name can mean at one place of a text. Those that can are compared with all that the document names, at every place where the name stands. */
export const MOST_CANDIDATES = 64;

/** Cards in one rendered document. Each is written into the page, whether it is looked at or not; a report of a hundred pages names two hundred entries. */
export const MOST_CARDS_IN_DOCUMENT = 500;

/** Findings of one dossier. Nobody reads more; once these are corrected, the others show. */
export const MOST_FINDINGS = 200;

/** Entries of one dossier, as its schema says too; a file that is checked part by part is counted by its reader. The largest thesauri of the United Nations have some ten thousands. */
export const MOST_ENTRIES = 50_000;

/** Characters of a dossier. One with as many entries as there may be, each as long as those of the bundled dossier, has about 100 million. */
export const LONGEST_DOSSIER = 200_000_000;

/** Amounts and counts, as the schema says too. Greater ones are not exact in JavaScript, and sums of them could have no end. */
export const GREATEST_NUMBER = Number.MAX_SAFE_INTEGER;

/** Objects and lists inside one another in a bibliography or a dossier, and braces in a field of a .bib file. Records have five levels at most; readers that call themselves fail at some thousands. */
export const DEEPEST_NESTING = 64;

/** Characters of a bibliography in YAML, be it CSL-YAML or Hayagriva. Its parser cannot be interrupted: for this many, which 40,000 records have, it takes a few seconds and 135 MB. */
export const LONGEST_YAML = 10_000_000;

/** Objects and lists inside one another in a variable of a source. A name has two levels, a date three. */
export const DEEPEST_CSL = 6;

/** Characters of a text in a variable of a source: those of a text of the dossier's own. Abstracts have two thousand. */
export const LONGEST_CSL_TEXT = 20_000;

/** Members of a list or an object in a variable of a source. The papers of great experiments have some five thousand authors, but not in dossiers. */
export const MOST_CSL_MEMBERS = 1000;

/** The year that is furthest from year 0: as many digits as the format of dates can have (EDTF, level 0, has four; beyond, a sign and more). */
export const FURTHEST_YEAR = 999_999;

/** Records of one file of somebody's library. The largest exports that people speak of have some 50,000. */
export const MOST_LIBRARY_RECORDS = 200_000;

/** Sources of somebody's own that are looked for in full in a document, of those whose title it may have. A book cites some thousand. */
export const MOST_RECOGNISED_OWN = 5000;

/** Files of somebody's libraries that stay read: more than one document has bibliographies, since all of them are read for each list. */
export const MOST_READ_LIBRARIES = 2 * MOST_BIBLIOGRAPHIES;

/** Values inside one another in a record. A date of CSL has parts in lists in a map; nothing known has more than four. */
export const DEEPEST_VALUE = 16;

/** Tags inside one another in a title. CSL has five kinds. */
export const DEEPEST_TAGS = 12;

/** Characters of a key that is written into a document. More are no key that a person cites by. */
export const LONGEST_KEY = 200;
