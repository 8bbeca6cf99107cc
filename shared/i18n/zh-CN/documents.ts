/** 证件的名称，以及号码长什么样。 */
export const documents = {
  'resident-id': { name: '居民身份证', shape: '18位：前17位是数字，最后一位是数字或字母X', begins: '以数字开头' },
  'hong-kong-macau-taiwan-residence': {
    name: '港澳台居民居住证',
    shape: '18位：前17位是数字，最后一位是数字或字母X',
    begins: '以810000、820000或830000开头',
  },
  'foreign-permanent-residence': {
    name: '外国人永久居留身份证',
    shape: '18位、以9开头；2023年以前的旧证是3个字母加12位数字',
    begins: '以9开头；旧证以3个字母开头',
  },
  'hong-kong-macau-travel-permit': { name: '港澳居民来往内地通行证', shape: '字母H或M加8位或10位数字', begins: '以字母H或M开头' },
  'taiwan-travel-permit': { name: '台湾居民来往大陆通行证', shape: '8位数字；旧版是10位数字，有的末尾带一个字母', begins: '以数字开头' },
  'permit-to-hong-kong-macau': {
    name: '往来港澳通行证',
    shape: '9位：字母C或W开头，后面是数字（有的第二位也是字母）',
    begins: '以字母C或W开头',
  },
  'permit-to-taiwan': { name: '往来台湾通行证', shape: '字母L或T加8位数字', begins: '以字母L或T开头' },
  'chinese-passport': { name: '中国护照', shape: '字母E或G等开头，加7位或8位数字', begins: '以字母E或G等开头' },
  'foreign-passport': { name: '外国护照', shape: '5到15位字母和数字', begins: '以字母或数字开头' },
  'social-credit-code': { name: '统一社会信用代码', shape: '18位数字和大写字母，不含I、O、S、V、Z', begins: '以数字或字母开头' },
};
