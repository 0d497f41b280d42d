import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/vue/',
  build: { outDir: '../../../target/embedding/vue', emptyOutDir: true, target: 'es2022' },
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('innsyn-') } } })],
});
