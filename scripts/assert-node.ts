/** The repository's scripts need Node 24; `npm ci` brings it as a package for each platform. */
export function assertNode(): void {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 24) return;
  console.error(
    `This repository's scripts run on Node 24; this is ${process.version}. ` +
      'Run them through npm (npm test, npm start) after npm ci, which brings Node 24 along; ' +
      'if your platform is not among tools/runtime/package.json, install Node 24 yourself.',
  );
  process.exit(1);
}
