/** Made once, by the build: Next has shared caches keep it for a year. */
export default function StaticPage() {
  return <h1>Made once</h1>;
}
