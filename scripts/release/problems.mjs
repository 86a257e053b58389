/**
 * Why a release may not be published, in sentences. An empty list means that it may.
 *
 * @typedef {{ name: string, version: string, private?: boolean, repository?: { url?: string }, homepage?: string }} Manifest
 *
 * @param {object} release
 * @param {readonly { manifest: Manifest, changelog: string }[]} release.packages
 * @param {readonly string[]} release.changesets files that `pnpm changeset version` has not used yet
 * @param {string | undefined} release.runsIn `owner/name` of the repository that publishes
 * @returns {string[]}
 */
export function problemsOf({ packages, changesets, runsIn }) {
  const versions = new Set(packages.map(({ manifest }) => manifest.version));
  return [
    ...(changesets.length > 0
      ? [`${changesets.length} changesets are not in a version yet: run pnpm changeset version.`]
      : []),
    ...(versions.size > 1 ? [`The packages have different versions: ${[...versions]}.`] : []),
    ...(runsIn === undefined ? ['Only the release workflow publishes.'] : []),
    ...packages.flatMap(({ manifest, changelog }) =>
      problemsOfPackage(manifest, changelog, runsIn),
    ),
  ];
}

/** @param {Manifest} manifest @param {string} changelog @param {string | undefined} runsIn */
function problemsOfPackage({ name, version, repository, homepage }, changelog, runsIn) {
  const problems = [];
  if (/-0$/.test(version))
    problems.push(`${name} has the version ${version}, of before a release.`);
  else if (!changelog.includes(`\n## ${version}\n`))
    problems.push(`${name}: CHANGELOG.md says nothing about ${version}.`);
  // npm refuses provenance for any other repository.
  if (runsIn !== undefined && repository?.url !== `git+https://github.com/${runsIn}.git`)
    problems.push(`${name} names the repository ${repository?.url}, and ${runsIn} publishes it.`);
  if (!homepage) problems.push(`${name} names no homepage.`);
  return problems;
}
