/** Where the facts behind the signatures stand. */
export const V2_CODES = 'https://cloud.baidu.com/doc/qianfan-api/s/rmwbl43x7';
export const V2_AUTH = 'https://cloud.baidu.com/doc/qianfan-api/s/ym9chdsy5';
export const V1_CODES = 'https://cloud.baidu.com/doc/WENXINWORKSHOP/s/tlmyncueh';
export const V1_END = 'https://cloud.baidu.com/doc/qianfan/s/rmse4vxp8';
export const RETRY = 'https://cloud.baidu.com/doc/WENXINWORKSHOP/s/hlzic283e';
export const MODELS = 'https://cloud.baidu.com/doc/qianfan/s/rmh4stp0j';
export const RETIREMENTS = 'https://ai.baidu.com/ai-doc/WENXINWORKSHOP/3ltibi7nb';
export const CODING_PLAN = 'https://cloud.baidu.com/doc/qianfan/s/imlg0beiu';
export const TOKEN_PLAN = 'https://cloud.baidu.com/doc/qianfan/s/Dmrabu8b6';
export const AI_SEARCH = 'https://ai.baidu.com/ai-doc/AppBuilder/4m8sgh88y';
export const IAM_CODES = 'https://cloud.baidu.com/doc/Reference/s/Bjz3uz3qj-en';
export const IAM_TOKEN = 'https://cloud.baidu.com/doc/Reference/s/Gm5z8ryv5';
export const AISTUDIO_API = 'https://ai.baidu.com/ai-doc/AISTUDIO/rm344erns';
export const QIANFAN_SDK = 'https://github.com/baidubce/bce-qianfan-sdk';
export const ERNIE_SDK = 'https://github.com/PaddlePaddle/ERNIE-SDK';
