import type { Wording } from '../locale.ts';
import type { caseTimeline as zh } from '../zh-CN/case-timeline.ts';

export const caseTimeline: Wording<typeof zh> = {
  states: {
    submitted: 'Waiting to be accepted',
    returned: 'Waiting for you',
    accepted: 'Being worked on',
    refused: 'Not accepted',
    closed: 'Closed',
  },
  facts: { unit: 'Now with', firstUnit: 'First received by', filed: 'Sent' },
  firstUnitHelp: '{unit} (stays responsible to the end)',
  next: 'What comes next',
  nextStep: {
    submitted: '{unit} answers by {by} at the latest: it accepts it, asks you for more, or tells you why it cannot.',
    returned: 'Please send everything that is missing, all at once. Until then the clock stands still; after that {unit} goes on.',
    accepted: '{unit} is working on it. You get the outcome by {by} at the latest. Progress is written below.',
    refused:
      'It was not accepted. The reason and where you can go are below. If you think that is wrong, call {supervision} or go to the station.',
    closed: 'It is finished, and the outcome is below. If something new comes up, you can report again.',
  },
  late: {
    submitted: 'You should have had an answer by {by}. It is late; the person in charge knows and is pressing for it.',
    accepted: 'You should have had the outcome by {by}. It is late; the person in charge knows and is pressing for it.',
  },
  missing: 'This is missing',
  timeline: 'What has happened',
  clocks: 'Deadlines',
  paused: 'Paused now, until you have completed it.',
  events: {
    filed: 'You sent it',
    accepted: 'Accepted',
    returned: 'Something is missing',
    supplied: 'You completed it',
    refused: 'Not accepted',
    transferred: 'Passed on to {unit}',
    message: 'Message for you',
    reply: 'Your message',
    closed: 'Closed',
    'turned-amber': 'Deadline is near, the person in charge was reminded',
    'turned-red': 'Deadline missed, the person in charge was told',
  },
  supply: {
    title: 'Complete it',
    label: 'Write what is missing here',
    hint: 'Please write everything at once. Leave out identity numbers.',
    submit: 'Send what was missing',
    done: 'Thank you, we have it. The clock goes on.',
  },
  reply: {
    title: 'Leave a message',
    label: 'What you would like to say',
    hint: 'Whoever works on it sees it; answers are written above. Leave out identity numbers.',
    submit: 'Send the message',
    done: 'Your message is sent.',
  },
  waiting: {
    title: 'You have left {count} {count:message|messages}. Please wait for an answer',
    help: 'Once staff have answered you can write again.',
    call: 'If it is urgent, telephone {unit}: {phone}',
    callUnit: 'If it is urgent, telephone {unit}.',
    unsent: 'Your words were not sent. Copy them, and send them once you have an answer:',
  },
  earlier: 'What happened before is not shown here. Ask {unit} if you need it.',
  errors: { 'note-missing': 'Write what you would like to say', 'too-long': '4000 characters at most. Please make it shorter' },
  changed: {
    title: 'Something new happened while you were writing. Your words are not sent yet',
    help: 'Please look at what is new above. Your words are still below; send them again if they still fit.',
    over: 'This matter has ended and takes no more messages. Your words were not sent; copy them if you still need them:',
  },
  fresh: 'The receipt number is not shown here. Use the copy you saved.',
  notProof: 'The online receipt only shows that you submitted online. It is not the statutory receipt of a report (受案回执).',
};
