import { defineConfig } from 'vite';

export default defineConfig({
  base: '/react/',
  build: { outDir: '../../../target/embedding/react', emptyOutDir: true, target: 'es2022' },
  esbuild: { jsx: 'automatic' },
});
