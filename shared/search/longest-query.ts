/** What is beyond so many characters of a query is not read: pages cut it off, the API takes no more, the pack asks no longer ones. */
export const longestQuery = 100;
