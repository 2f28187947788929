/** The UTF-16 units of the characters with which markup of Markdown begins, as the parser gives the next one. */
export const PERCENT = 37;
export const OPEN_PARENTHESIS = 40;
export const PLUS = 43;
export const COLON = 58;
export const LESS_THAN = 60;
export const AT = 64;
export const OPEN_BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSE_BRACKET = 93;
export const BACKTICK = 96;
export const OPEN_BRACE = 123;
export const TILDE = 126;
