/** What is known about a word from its letters alone, and about a text from the flags of its words. Each constant is a bit. */
export const WORD = {
	/** It is one typing mistake away from a word of a long name. */
	suspect: 1,
	/** It begins with a capital. */
	capital: 1 << 1,
	/** It begins with a capital and has another. */
	acronym: 1 << 2,
	/** It may say that a number is that of a resolution. */
	resolution: 1 << 3,
	/** A number in digits. */
	digits: 1 << 4,
	/** A number in words. */
	number: 1 << 5,
	/** It multiplies a number, such as “million”, or says that one follows, such as “number”. */
	multiplier: 1 << 6,
	/** It may be between such a word and a noun. */
	of: 1 << 7,
	/** It may join a date to the name before it, as in “the Convention of 15 November 2000”. */
	joinsDate: 1 << 8,
	/** The first word of something that can be counted. */
	counted: 1 << 9,
	/** The longest word of a phrase that says what a date is a date of. */
	dateCue: 1 << 10,
	/** The longest word of a phrase about a gift. */
	sumCue: 1 << 11,
	/** The first word of the name of a town, with a capital. */
	town: 1 << 12,
	/** The longest word of a phrase about the place of an event or a seat. */
	placeCue: 1 << 13,
	/** It may be before a town. */
	beforeTown: 1 << 14,
	/** The longest word of a phrase with which the town need not follow a preposition. */
	hosts: 1 << 15,
	/** It may belong to the name of a convention. */
	convention: 1 << 16,
	/** An acronym next to which the name of a body means that of another convention, according to a dossier. */
	otherConvention: 1 << 17,
	// Only texts have the flags below, not words.
	/** It has four digits in a row, without which there is no year. */
	year: 1 << 18,
	/** A word that can be counted follows a number in it. */
	count: 1 << 19,
	/** A town follows a preposition, a bracket or a colon in it. */
	place: 1 << 20,
} as const;

/** All flags, for texts that are not split into words. */
export const ALL_WORDS = -1;
