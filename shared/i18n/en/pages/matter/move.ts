import type { Wording } from '../../../locale.ts';
import type { moveAppointment as zh } from '../../../zh-CN/pages/matter/move.ts';

export const moveAppointment: Wording<typeof zh> = {
  title: 'Move to another time',
  keep: 'Keep it as it is',
  back: 'Back to the appointment',
  submit: 'Move to this time',
  offer: 'Move to {when}',
  moving: 'You keep your present time until the new one is yours.',
  near: 'Times before {until} are too close: once moved there, you can no longer move or cancel online, only by telephone.',
};
