export interface Ids {
  pool?: string | undefined;
  client?: string | undefined;
  endpoint?: string | undefined;
}

/**
 * Finds the ids of a pool and an app client in the outputs of a deployment: `amplify_outputs.json`,
 * or the JSON of `cdk deploy --outputs-file`, `terraform output -json`, `sam list stack-outputs`.
 * @throws {Error} if the file is no JSON.
 */
export function idsIn(text: string, file: string): Ids {
  let outputs: unknown;
  try {
    outputs = JSON.parse(text);
  } catch {
    throw new Error(`${file} is no JSON. Pass --pool and --client instead.`);
  }
  const texts = textsIn(outputs);
  return {
    pool: texts.find(([, value]) => /^[a-z]{2,5}(-[a-z]+)+-\d_[0-9A-Za-z]{1,55}$/.test(value))?.[1],
    client: texts.find(
      // A client's secret may look like an id.
      ([path, value]) =>
        /client/i.test(path) && !/secret/i.test(path) && /^[a-z0-9]{20,128}$/.test(value),
    )?.[1],
  };
}

/** All texts of a value, with the keys that lead to them. */
function textsIn(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  const named = Object.entries(value);
  // SAM lists objects with OutputKey and OutputValue.
  const key = named.find(([name]) => /^OutputKey$/i.test(name))?.[1];
  return named.flatMap(([name, item]) => textsIn(item, `${path} ${key ?? ''} ${name}`));
}
