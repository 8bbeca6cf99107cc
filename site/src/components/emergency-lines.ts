/** The numbers of the country, the most urgent first. They are the only real numbers in the demonstration. */
export const emergencyLines = [
  { id: 'police', number: '110', href: 'tel:110' },
  { id: 'text', number: '12110', href: 'sms:12110' },
  { id: 'fraud', number: '96110', href: 'tel:96110' },
  { id: 'fire', number: '119', href: 'tel:119' },
  { id: 'ambulance', number: '120', href: 'tel:120' },
] as const;
