import type { Wording } from '../locale.ts';
import type { documentFields as zh } from '../zh-CN/document-fields.ts';

export const documentFields: Wording<typeof zh> = {
  type: 'Type of document',
  number: 'Document number',
  numberHint: 'As on the document. An identity card number has 18 characters. Spaces and dashes are fine.',
};
