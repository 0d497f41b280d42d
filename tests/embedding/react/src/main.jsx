import { define } from 'innsyn-elements';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

define();

const FIRST = 'E01-E02-comparators';
const SECOND = 'E19-negative-in-words';

function Page() {
  const [name, setName] = useState(FIRST);
  const [bundle, setBundle] = useState(null);
  const [isThere, setIsThere] = useState(true);
  const [isTurned, setIsTurned] = useState(false);
  const [heard, setHeard] = useState('');
  useEffect(() => {
    fetch(`/fixtures/${name}.json`).then((answer) => answer.text()).then(setBundle);
  }, [name]);
  const open = (event) => {
    event.preventDefault();
    setHeard(`Åpnet ${event.detail.id}`);
  };
  const results = (
    <innsyn-lab-results key="results" bundle={bundle} today="2026-11-25" linkBase="/svar/" oninnsyn-open={open}>
      <p>Svarene kommer.</p>
    </innsyn-lab-results>
  );
  const line = <innsyn-number-line key="line" value="5.60" low="3.5" high="5.0" unit="mmol/L" mark="over" />;
  const both = isTurned ? [line, results] : [results, line];
  return (
    <main>
      <h1>React</h1>
      <p>
        <button onClick={() => setName(SECOND)}>Andre svar</button>
        <button onClick={() => (document.documentElement.lang = 'nn')}>Nynorsk</button>
        <button onClick={() => (document.documentElement.style.colorScheme = 'dark')}>Mørk</button>
        <button onClick={() => setIsTurned(!isTurned)}>Bytt plass</button>
        <button onClick={() => setIsThere(false)}>Ta bort</button>
      </p>
      <output>{heard}</output>
      {isThere && both}
    </main>
  );
}

createRoot(document.getElementById('app')).render(<Page />);
