import { define } from 'innsyn-elements';
import { createApp } from 'vue';
import Page from './Page.vue';

define();
createApp(Page).mount('#app');
