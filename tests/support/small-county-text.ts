/** A text of the pack in both languages. */
export const text = (zh: string, en: string) => ({ zh, en });
