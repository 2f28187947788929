/**
 * How far a reader remembers an acronym, in characters: some ten pages. Introducing one again after that helps the reader. One that is
 * introduced only further down than that belongs to another part of the document, such as another article of a collection.
 */
export const READER_MEMORY = 30_000;
