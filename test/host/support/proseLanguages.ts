/** Languages that every VS Code knows and in which prose is found. */
export const PROSE_LANGUAGES_UNDER_TEST = ['markdown', 'latex', 'plaintext'] as const;
