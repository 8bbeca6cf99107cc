/** 改期。 */
export const moveAppointment = {
  title: '改到别的时间',
  keep: '不改了，回到预约',
  back: '回到预约',
  submit: '改到这个时间',
  offer: '改到{when}',
  moving: '原来的时间先给您留着，新的时间约上了才放掉。',
  near: '{until}以前的时间离现在太近：改过去以后，网上就不能再改期，也不能取消，只能打电话。',
};
