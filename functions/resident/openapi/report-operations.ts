import { fileRefusals } from '#core/reports/file-report.ts';
import type { Operation } from './operation.ts';

type FormStep = Pick<Operation, 'id' | 'summary' | 'description' | 'body' | 'answer'>;

/** A step through a form: it takes answers, stores nothing, and refuses only a form that is not there. */
function stepOfForm(step: string, operation: FormStep): Operation {
  return {
    ...operation,
    method: 'post',
    path: `/report-types/{code}/${step}`,
    tag: 'Reports',
    parameters: { code: 'Code of the form.' },
    problems: ['form-unknown'],
  };
}

/** Reports behind the emergency gate: their forms, page by page, and filing. */
export const reportOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/report-types',
    id: 'listForms',
    tag: 'Reports',
    summary: 'What can be reported',
    description: 'Each form with its kind, its name and what to know before beginning.',
    answer: { status: 200, schema: 'FormsView', description: 'The forms, without their questions.' },
    problems: [],
  },
  {
    method: 'get',
    path: '/report-types/{code}',
    id: 'readForm',
    tag: 'Reports',
    summary: 'One form with its questions',
    description:
      'Pages and questions with the conditions under which they are asked. Questions are the same for everybody; answers are checked by the version given here.',
    parameters: { code: 'Code of the form, such as R03.' },
    answer: { status: 200, schema: 'FormView', description: 'The form, and the townships, villages and units its questions choose from.' },
    problems: ['form-unknown'],
  },
  {
    method: 'post',
    path: '/reports/gate',
    id: 'passGate',
    tag: 'Reports',
    summary: 'Pass the emergency gate',
    description: 'Only an empty list of hazards passes. Anything else is a matter for 110, 119 or 120.',
    body: 'GateBody',
    answer: { status: 201, schema: 'GateView', description: 'The proof that is filed with the report, good for 24 hours and one report.' },
    problems: ['form-unknown', 'emergency'],
    limited: true,
    stores: true,
  },
  stepOfForm('page', {
    id: 'viewPage',
    summary: 'Which questions a page shows',
    description: 'Stores nothing. What hangs on answers of earlier pages is decided here; what hangs on an answer of the page says so.',
    body: 'CheckPageBody',
    answer: { status: 200, schema: 'PageView', description: 'The questions in their order, those inside groups included.' },
  }),
  stepOfForm('check', {
    id: 'checkPage',
    summary: 'Check one page of answers',
    description: 'Stores nothing. Every mistake of the page is named at once.',
    body: 'CheckPageBody',
    answer: { status: 200, schema: 'CheckPageView', description: 'The answers in their normal form, and what is asked next.' },
  }),
  stepOfForm('summary', {
    id: 'summarise',
    summary: 'All answers in words',
    description: 'For reading everything over before filing. Stores nothing.',
    body: 'SummaryBody',
    answer: { status: 200, schema: 'SummaryView', description: 'Questions and answers as they will be filed, in both languages.' },
  }),
  {
    method: 'post',
    path: '/reports',
    id: 'fileReport',
    tag: 'Reports',
    summary: 'File a report',
    description: 'One passed gate makes one report: sent again with the same answers it gives the same receipt.',
    body: 'FileBody',
    answer: { status: 201, schema: 'FiledView', description: 'The receipt, shown only here, and the case.' },
    problems: [...fileRefusals, 'calendar-missing'],
    limited: true,
    stores: true,
  },
];
