// The same in React 19; compiled, never run.
import type {} from 'innsyn-elements/react';

export function Results({ bundle }: { bundle: string }) {
  return (
    <main>
      <innsyn-lab-results
        bundle={bundle}
        linkBase="/results/"
        headingLevel={3}
        className="results"
        oninnsyn-open={(event) => {
          event.preventDefault();
          console.log(event.detail.id);
        }}
      >
        <p>Henter …</p>
      </innsyn-lab-results>
      <innsyn-treatment-plan bundle={bundle} offers="register" oninnsyn-register={({ detail }) => console.log(detail.what, detail.id)} />
      <innsyn-status tone="waiting">Ikke klart</innsyn-status>
      {/* @ts-expect-error: there is no such tone */}
      <innsyn-status tone="normal">Fint</innsyn-status>
    </main>
  );
}
