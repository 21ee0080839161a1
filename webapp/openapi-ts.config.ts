import { defineConfig } from '@hey-api/openapi-ts';

export default defineConfig({
  input: '../adapters-http/src/main/resources/openapi/openapi.json',
  output: 'src/lib/api/generated',
  plugins: ['@hey-api/typescript'],
});
