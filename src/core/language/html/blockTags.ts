/** Tags that begin or end a paragraph, a cell or another block, or break a line. */
export const BLOCK_TAG =
	/<\/?(?:p|div|li|ul|ol|dl|dt|dd|td|th|tr|table|caption|figcaption|h[1-6]|br|hr|blockquote|section|article|aside|header|footer|main|nav|pre|title|head|body)\b/i;
