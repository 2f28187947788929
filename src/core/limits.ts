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

/** Files outside the workspace that stay allowed because a person has picked them. */
export const MOST_PICKED_FILES = 100;

/** How often an edit is planned anew because what it was planned for has changed. Somebody types at most a few times while a file is read; a program that writes without pause is not to be raced. */
export const MOST_ATTEMPTS = 8;

/** Entries that one name shows cards of. A person who has to choose among more needs the list of entries; names have two or three meanings at most. */
export const MOST_CARDS = 8;

/** Findings of one dossier. Nobody reads more; once these are corrected, the others show. */
export const MOST_FINDINGS = 200;

/** Records of one file of somebody's library. The largest exports that people speak of have some 50,000. */
export const MOST_LIBRARY_RECORDS = 200_000;

/** Files of somebody's libraries that stay read. A person has one or two, and each document a bibliography. */
export const MOST_READ_LIBRARIES = 8;

/** Values inside one another in a record. A date of CSL has parts in lists in a map; nothing known has more than four. */
export const DEEPEST_VALUE = 16;

/** Tags inside one another in a title. CSL has five kinds. */
export const DEEPEST_TAGS = 12;
