/** Safari forgets that a table is one once its boxes become blocks, as ours do on a narrow screen. The roles say it again. */
export const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  column: { role: 'columnheader', scope: 'col' },
  heading: { role: 'rowheader', scope: 'row' },
  cell: { role: 'cell' },
} as const;
