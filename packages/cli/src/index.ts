export { type Change, changesBetween } from './changes.ts';
export { type DescribeOptions, describePool } from './describe-pool.ts';
export { poolFile, readPoolFile } from './pool-file.ts';
export { type Patient, type Problem, problemsOf } from './problems.ts';
