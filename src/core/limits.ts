/*
 * Bounds on what others write and we read. Each is far above what people have, so that only a file made to harm or a mistake
 * meets it, and low enough that meeting it costs a moment and not the editor.
 */

/** Bibliographies of one document. Manuscripts name one or two, theses up to a dozen; each costs several calls of the file system whenever a document is looked at. */
export const MAX_BIBLIOGRAPHIES = 20;

/** Bytes of all bibliographies of one document. An export of 50,000 records has about 30 MB. */
export const MAX_BIBLIOGRAPHY_BYTES = 50_000_000;

/** Bibliographies that stay parsed. A person works on a few documents at a time; what is forgotten is read again. */
export const MAX_PARSED_BIBLIOGRAPHIES = 16;

/** Addresses of bibliographies that changes on disk are compared with. One that is forgotten is known again when its document is looked at. */
export const MAX_KNOWN_ADDRESSES = 500;

/** Characters of a path in a document. No file system that VS Code runs on takes a longer one in one piece. */
export const MAX_PATH_LENGTH = 1024;

/** Folders that are looked through for a project file, upwards. */
export const MAX_PARENT_FOLDERS = 20;

/** Files outside the workspace that stay allowed because a person has picked them. */
export const MAX_PICKED_FILES = 100;

/** How often an edit is planned anew because what it was planned for has changed. Somebody types at most a few times while a file is read; a program that writes without pause is not to be raced. */
export const MAX_ATTEMPTS = 8;

/** Entries that one name shows cards of. A person who has to choose among more needs the list of entries; names have two or three meanings at most. */
export const MAX_CARDS = 8;

/** Entries that one name can mean at one place of a text. Those that can are compared with all that the document names, at every place where the name stands. */
export const MAX_CANDIDATES = 64;

/** Cards in one rendered document. Each is written into the page, whether it is looked at or not; a report of a hundred pages names two hundred entries. */
export const MAX_CARDS_IN_DOCUMENT = 500;

/** Findings of one dossier. Nobody reads more; once these are corrected, the others show. */
export const MAX_FINDINGS = 200;

/** Entries of one dossier, as its schema says too; a file that is checked part by part is counted by its reader. The largest thesauri of the United Nations have some ten thousands. */
export const MAX_ENTRIES = 50_000;

/** Characters of a dossier. One with as many entries as there may be, each as long as those of the bundled dossier, has about 100 million. */
export const MAX_DOSSIER_LENGTH = 200_000_000;

/** Amounts and counts, as the schema says too. Greater ones are not exact in JavaScript, and sums of them could have no end. */
export const MAX_NUMBER = Number.MAX_SAFE_INTEGER;

/** Objects and lists inside one another in a bibliography or a dossier, and braces in a field of a .bib file. Records have five levels at most; readers that call themselves fail at some thousands. */
export const MAX_NESTING = 64;

/** Characters of a bibliography in YAML, be it CSL-YAML or Hayagriva. Its parser cannot be interrupted: for this many, which 40,000 records have, it takes a few seconds and 135 MB. */
export const MAX_YAML_LENGTH = 10_000_000;

/** Objects and lists inside one another in a variable of a source. A name has two levels, a date three. */
export const MAX_CSL_DEPTH = 6;

/** Characters of a text in a variable of a source: those of a text of the dossier's own. Abstracts have two thousand. */
export const MAX_CSL_TEXT_LENGTH = 20_000;

/** Members of a list or an object in a variable of a source. The papers of great experiments have some five thousand authors, but not in dossiers. */
export const MAX_CSL_MEMBERS = 1000;

/** The year that is furthest from year 0: as many digits as the format of dates can have (EDTF, level 0, has four; beyond, a sign and more). */
export const MAX_YEAR = 999_999;

/** Records of one file of somebody's library. The largest exports that people speak of have some 50,000. */
export const MAX_LIBRARY_RECORDS = 200_000;

/** Files of somebody's libraries that stay read: more than one document has bibliographies, since all of them are read for each list. */
export const MAX_READ_LIBRARIES = 2 * MAX_BIBLIOGRAPHIES;

/** Values inside one another in a record. A date of CSL has parts in lists in a map; nothing known has more than four. */
export const MAX_VALUE_DEPTH = 16;

/** Tags inside one another in a title. CSL has five kinds. */
export const MAX_TAG_DEPTH = 12;

/** Characters of a key that is written into a document. More are no key that a person cites by. */
export const MAX_KEY_LENGTH = 200;
