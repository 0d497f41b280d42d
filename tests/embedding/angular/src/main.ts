import { CUSTOM_ELEMENTS_SCHEMA, Component, effect, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { define } from 'innsyn-elements';
import type { InnsynOpenDetail } from 'innsyn-elements';

// The wasm is an asset of the application.
define({ wasm: new URL('innsyn_elements_bg.wasm', document.baseURI) });

@Component({
  selector: 'portal-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>Angular</h1>
      <p>
        <button (click)="name.set('E19-negative-in-words')">Andre svar</button>
        <button (click)="speak()">Nynorsk</button>
        <button (click)="darken()">Mørk</button>
        <button (click)="order.set(order().toReversed())">Bytt plass</button>
        <button (click)="isThere.set(false)">Ta bort</button>
      </p>
      <output>{{ heard() }}</output>
      @if (isThere()) {
        @for (what of order(); track what) {
          @if (what === 'results') {
            <innsyn-lab-results [bundle]="bundle()" today="2026-11-25" link-base="/svar/" (innsyn-open)="open($event)">
              <p>Svarene kommer.</p>
            </innsyn-lab-results>
          } @else {
            <innsyn-number-line value="5.60" low="3.5" high="5.0" unit="mmol/L" mark="over"></innsyn-number-line>
          }
        }
      }
    </main>
  `,
})
class PortalPage {
  readonly name = signal('E01-E02-comparators');
  readonly bundle = signal<string | null>(null);
  readonly isThere = signal(true);
  readonly order = signal(['results', 'line']);
  readonly heard = signal('');

  constructor() {
    effect(async () => {
      const answer = await fetch(`/fixtures/${this.name()}.json`);
      this.bundle.set(await answer.text());
    });
  }

  open(event: CustomEvent<InnsynOpenDetail>) {
    event.preventDefault();
    this.heard.set(`Åpnet ${event.detail.id}`);
  }

  speak() {
    document.documentElement.lang = 'nn';
  }

  darken() {
    document.documentElement.style.colorScheme = 'dark';
  }
}

await bootstrapApplication(PortalPage, { providers: [provideZonelessChangeDetection()] });
