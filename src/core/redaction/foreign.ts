/** How keys of other services begin, and what follows. */
const KEYS = [
  // Language models and what stands around them
  String.raw`sk-(?:ant-|proj-|or-v1-|svcacct-|lf-)?[\w-]{16,256}`,
  String.raw`ak-[a-z0-9]{16,64}\b`,
  String.raw`AIza[\w-]{30,60}`,
  String.raw`GOCSPX-[\w-]{20,60}`,
  String.raw`ya29\.[\w-]{20,400}`,
  String.raw`(?:hf|gsk|npm|r8|fw|nvapi|csk|tgp_v1|e2b|fc|pat|ntn|secret)[_-](?=[A-Za-z]{0,60}\d)\w[\w-]{19,160}`,
  String.raw`(?:pplx|xai|tvly|jina|lsv2|fastgpt|dataset|ms|pk-lf)[-_](?=[A-Za-z_-]{0,60}\d)[\w-]{20,160}`,
  String.raw`[0-9a-f]{32}\.[A-Za-z0-9]{16}\b`,
  String.raw`app-[A-Za-z0-9]{20,40}\b`,
  // Clouds
  String.raw`(?:AKIA|ASIA)[A-Z0-9]{12,24}\b`,
  String.raw`(?:LTAI|AKID|AKLT)[A-Za-z0-9]{12,60}\b`,
  'do[opr]_v1_[0-9a-f]{20,128}',
  String.raw`dapi[0-9a-f]{32}(?:-\d)?`,
  String.raw`hvs\.[\w-]{20,200}`,
  'PMAK-[0-9a-f]{20,32}-[0-9a-f]{20,40}',
  'AGE-SECRET-KEY-1[A-Z0-9]{40,80}',
  // Code hosts and registries
  'gh[pousr]_[A-Za-z0-9]{16,256}',
  String.raw`github_pat_\w{20,256}`,
  String.raw`glpat-[\w.-]{16,64}`,
  String.raw`pypi-[\w-]{30,300}`,
  String.raw`dckr_pat_[\w-]{20,60}`,
  String.raw`ATATT3x[\w-]{30,300}`,
  // Chat, mail, money, monitoring
  String.raw`(?:xox[a-z]|xapp)-[\w-]{10,256}`,
  String.raw`[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,45}`,
  String.raw`SEC[0-9a-f]{40,64}\b`,
  String.raw`SG\.[\w-]{16,64}\.[\w-]{16,64}`,
  String.raw`key-[0-9a-f]{32}\b`,
  String.raw`[0-9a-f]{32}-us\d{1,2}\b`,
  String.raw`(?:sk|rk)_(?:live|test)_\w{16,160}`,
  String.raw`whsec_\w{16,100}`,
  String.raw`SK[0-9a-f]{32}\b`,
  String.raw`(?:glsa|glc)_\w{20,200}`,
  'NRAK-[A-Z0-9]{20,40}',
  'shp(?:at|ca|pa|ss)_[0-9a-fA-F]{24,64}',
  String.raw`lin_api_\w{20,80}`,
  'sbp_[0-9a-f]{24,60}',
  // JSON web tokens
  String.raw`eyJ[\w-]{8,2048}\.[\w-]{4,4096}(?:\.[\w-]{0,1024}){0,3}`,
];

/** Well-known keys of other services, inside one long word. */
export const FOREIGN = new RegExp(`(?<![A-Za-z0-9])(?:${KEYS.join('|')})`, 'g');
